import { useChange } from '../scene/changing.tsx'
import { type Scene, viewsOf } from '../scene/scene.ts'
import { useSpeech } from '../words/language.tsx'

/** The choice between the answer and its pictures, where there is room for one only. */
export function Tabs({ scene: { question, view, pictured } }: { readonly scene: Scene }) {
  const { words } = useSpeech()
  const change = useChange()
  return (
    <nav className="tabs" aria-label={words.viewsLabel}>
      <button type="button" aria-pressed={!pictured} onClick={() => change({ type: 'read' })}>
        {words.answer}
      </button>
      {viewsOf(question).map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={pictured && view === one}
          onClick={() => change({ type: 'viewed', view: one })}
        >
          {words.views[one]}
        </button>
      ))}
    </nav>
  )
}
