import { useId, useRef, useState } from 'react'
import { CopyButton } from '../../../explorer/evidence/copy-button.tsx'
import { useLoaded } from '../../../explorer/scene/use-loaded.ts'
import { useSpeech } from '../../../explorer/words/language.tsx'
import { fileName, fileOf, type Problem, type ReaderStory } from '../file.ts'
import { limits } from '../limits.ts'
import { fitsInLink, sharedPath } from '../shared-link.ts'
import { slidePath } from '../slide-show.tsx'
import { storyWords } from '../words/story-words.ts'

interface Props {
  readonly story: ReaderStory
  /** Opens a file; returns what is wrong with it. */
  readonly onOpen: (text: string) => Problem | null
  readonly onClear: () => void
}

/** The draft as one link, as slides and as a file; and a file as the draft. */
export function ShareStory({ story, onOpen, onClear }: Props) {
  const { language, link } = useSpeech()
  const say = storyWords(language)
  const { editor } = say
  const [problem, setProblem] = useState<Problem | null>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const id = useId()
  const key = JSON.stringify(story)
  const { value } = useLoaded(key, async () => ({ key, path: await sharedPath(story) }))
  const path = value?.key === key ? value.path : null
  const fits = path !== null && fitsInLink(path)
  const open = async (file: File | undefined) => {
    if (!file) return
    setProblem(file.size > limits.file * 4 ? { what: 'tooLarge' } : onOpen(await file.text()))
    // The same file can be chosen again.
    if (chooser.current) chooser.current.value = ''
  }
  return (
    <section className="editor-share">
      <h2>{editor.share}</h2>
      <p className="faint">{editor.shareNote}</p>
      <p className="sheet-actions">
        {path && fits && (
          <>
            <CopyButton label={editor.copyLink} text={() => window.location.origin + path} />
            <a className="small" href={link(path)}>
              {editor.openLink}
            </a>
            <a className="small" href={link(slidePath(path, 1))}>
              {say.present}
            </a>
          </>
        )}
        <a
          className="small"
          download={fileName(story)}
          href={`data:application/json;charset=utf-8,${encodeURIComponent(fileOf(story))}`}
        >
          {editor.saveFile}
        </a>
        <label className="small editor-file" htmlFor={id}>
          {editor.openFile}
        </label>
        <input
          id={id}
          ref={chooser}
          className="visually-hidden"
          type="file"
          accept=".json,application/json"
          onChange={({ target }) => open(target.files?.[0])}
        />
        <button type="button" className="small" onClick={onClear}>
          {editor.clear}
        </button>
      </p>
      <p className="faint" role="status">
        {path && (fits ? editor.linkSize(path.length, limits.link) : editor.linkTooLong(path.length, limits.link))}
      </p>
      {problem && <p role="alert">{`${say.problem(problem)} ${editor.draftKept}`}</p>}
    </section>
  )
}
