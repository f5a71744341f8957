import { type FormEvent, useId, useRef, useState } from 'react'
import { useSpeech } from '../../explorer/words/language.tsx'
import { FileField } from './file-field.tsx'
import { jobPath } from './job.ts'
import { NotTaken, type Said, send } from './upload.ts'
import { importWords } from './words/import-words.ts'

/** The choice of no preset, but a mapping file of one's own. */
const own = 'own'

const sourceFields = ['title', 'publisher', 'url', 'license'] as const

/** The form by which a file is sent: where it goes, how it is read, and what its facts will cite. */
export function UploadForm() {
  const { language, link } = useSpeech()
  const say = importWords(language)
  const id = useId()
  const [file, setFile] = useState<File | null>(null)
  const [readAs, setReadAs] = useState('')
  const [mapping, setMapping] = useState<File | null>(null)
  const [workspace, setWorkspace] = useState('main')
  const [source, setSource] = useState<Said>({})
  const [part, setPart] = useState<number | null>(null)
  const [problem, setProblem] = useState<NotTaken | null>(null)
  const request = useRef<AbortController>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const ofOwn = readAs === own
    if (!file || (ofOwn && !mapping)) return setProblem(new NotTaken(say.needsFile, file ? 'mapping' : 'file'))
    setProblem(null)
    setPart(0)
    const over = new AbortController()
    request.current = over
    try {
      const said = {
        ...{ workspace: workspace.trim(), preset: ofOwn ? '' : readAs },
        ...Object.fromEntries(sourceFields.map((name) => [name, (source[name] ?? '').trim()])),
      }
      const id = await send({ file, mapping: ofOwn ? mapping : null }, said, setPart, over.signal)
      window.location.assign(link(jobPath(id)))
    } catch (error) {
      setPart(null)
      if (over.signal.aborted) return
      const isLost = error instanceof NotTaken && error.message === 'OFFLINE'
      setProblem(error instanceof NotTaken && !isLost ? error : new NotTaken(isLost ? say.broken : String(error)))
    }
  }

  const wrong = (parameter: string) =>
    problem?.parameter === parameter && { 'aria-invalid': true, 'aria-describedby': `${id}-problem` }
  const busy = part !== null
  return (
    <form className="act upload" aria-label={say.title} aria-busy={busy} onSubmit={submit}>
      <FileField label={say.choose} hint={say.fileHint} file={file} onChoose={setFile} {...wrong('file')} />
      <div className="pair">
        <div className="field">
          <label htmlFor={`${id}-workspace`}>{say.workspace}</label>
          <input
            id={`${id}-workspace`}
            required
            value={workspace}
            spellCheck={false}
            autoComplete="off"
            aria-describedby={`${id}-workspace-hint`}
            {...wrong('workspace')}
            onChange={({ target }) => setWorkspace(target.value)}
          />
          <p id={`${id}-workspace-hint`} className="faint hint">
            {say.workspaceHint}
          </p>
        </div>
        <div className="field">
          <label htmlFor={`${id}-as`}>{say.readAs}</label>
          <select
            id={`${id}-as`}
            value={readAs}
            {...wrong('preset')}
            onChange={({ target }) => setReadAs(target.value)}
          >
            <option value="">{say.recognised}</option>
            {Object.entries(say.presets).map(([preset, name]) => (
              <option key={preset} value={preset}>
                {name}
              </option>
            ))}
            <option value={own}>{say.ownMapping}</option>
          </select>
        </div>
      </div>
      {readAs === own && (
        <FileField
          label={say.mapping}
          hint={say.mappingHint}
          accept=".yaml,.yml,.json"
          file={mapping}
          onChoose={setMapping}
          {...wrong('mapping')}
        />
      )}
      <fieldset className="source">
        <legend>{say.source}</legend>
        <p className="faint hint">{say.sourceHint}</p>
        <div className="pair">
          {sourceFields.map((name) => (
            <div key={name} className="field">
              <label htmlFor={`${id}-${name}`}>{name === 'title' ? say.sourceTitle : say[name]}</label>
              <input
                id={`${id}-${name}`}
                type={name === 'url' ? 'url' : 'text'}
                value={source[name] ?? ''}
                autoComplete="off"
                {...wrong(name)}
                onChange={({ target }) => setSource({ ...source, [name]: target.value })}
              />
            </div>
          ))}
        </div>
      </fieldset>
      {problem && (
        <p id={`${id}-problem`} className="refused" role="alert">
          {problem.message}
        </p>
      )}
      <p className="buttons">
        <button type="submit" className="primary" disabled={busy}>
          {say.send}
        </button>
        {busy && (
          <button type="button" className="small" onClick={() => request.current?.abort()}>
            {say.cancel}
          </button>
        )}
      </p>
      {busy && (
        <p>
          <progress value={part} aria-label={say.send} />{' '}
          <span>{part < 1 ? say.sending(Math.floor(part * 100)) : say.sent}</span>
        </p>
      )}
    </form>
  )
}
