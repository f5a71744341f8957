import { useId } from 'react'
import { useLoaded } from '../../../explorer/scene/use-loaded.ts'
import { useSpeech } from '../../../explorer/words/language.tsx'
import { ask } from '../../../shared/graphql/ask.ts'
import { limits } from '../limits.ts'
import { loadStory } from '../loaded-story.ts'
import { BlockShown } from '../scenes/scene-figure.tsx'
import { type Block, inLanguage, type Show, shows } from '../story.ts'
import { storyWords } from '../words/story-words.ts'

interface Props {
  readonly block: Block
  readonly place: number
  readonly count: number
  readonly onChange: (block: Block) => void
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
}

/** One block of the draft: its text or its scene, and what can be done with it. */
export function BlockEditor({ block, place, count, onChange, onMove, onRemove }: Props) {
  const { language } = useSpeech()
  const say = storyWords(language).editor
  const called = say.block(place + 1, say.kinds[block.kind])
  const id = useId()
  return (
    <section className="editor-block" aria-label={called}>
      <div className="editor-tools">
        <span className="faint">{called}</span>
        {block.kind === 'answer' && (
          <label>
            <span className="visually-hidden">{say.showAs}</span>
            <select value={block.show} onChange={({ target }) => onChange({ ...block, show: target.value as Show })}>
              {shows.map((show) => (
                <option key={show} value={show}>
                  {say.shows[show]}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="button" className="small" disabled={place === 0} onClick={() => onMove(place - 1)}>
          ↑
          <span className="visually-hidden">
            {' '}
            {say.up}: {called}
          </span>
        </button>
        <button type="button" className="small" disabled={place === count - 1} onClick={() => onMove(place + 1)}>
          ↓
          <span className="visually-hidden">
            {' '}
            {say.down}: {called}
          </span>
        </button>
        <button type="button" className="small" onClick={onRemove}>
          {say.remove}
          <span className="visually-hidden"> {called}</span>
        </button>
      </div>
      {block.kind === 'text' ? (
        <>
          <label className="visually-hidden" htmlFor={id}>
            {called}
          </label>
          <textarea
            id={id}
            rows={5}
            maxLength={limits.text}
            placeholder={say.textHint}
            value={inLanguage(block.text, language)}
            onChange={({ target }) => onChange({ kind: 'text', text: target.value })}
          />
        </>
      ) : (
        <LiveScene block={block} />
      )}
    </section>
  )
}

/** The scene of a block, asked for as the story will ask. */
function LiveScene({ block }: { readonly block: Block }) {
  const { language } = useSpeech()
  const say = storyWords(language)
  const { value, failure } = useLoaded(JSON.stringify(block), () =>
    loadStory(ask, { title: '', lead: '', blocks: [block] }),
  )
  if (failure) return <p role="alert">{say.failed(failure)}</p>
  const [shown] = value?.story.blocks ?? []
  const [scene] = value?.scenes ?? []
  // While another scene is loaded, the one before would be shown as what it is not.
  if (!value || !scene || JSON.stringify(shown) !== JSON.stringify(block))
    return <p role="status">{say.editor.opening}</p>
  return <BlockShown block={block} scene={scene} loaded={value} />
}
