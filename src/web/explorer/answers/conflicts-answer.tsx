import { conflictPath } from '../../pages/conflict/conflict.ts'
import { ConflictCard } from '../../pages/conflict/conflict-card.tsx'
import type { Conflicts } from '../questions/conflicts.ts'
import { useSpeech } from '../words/language.tsx'

/** The disagreements between sources: for each, who says what, what it implies, and what would settle it. */
export function ConflictsAnswer({ data: { conflicts } }: { readonly data: Conflicts }) {
  const { words, name, link } = useSpeech()
  if (!conflicts?.nodes) return null
  const { nodes, totalCount } = conflicts
  if (nodes.length === 0) return <h2>{words.noConflicts}</h2>
  return (
    <>
      <h2>{words.conflictsCount(totalCount ?? nodes.length)}</h2>
      <p>
        <a href={link('/conflicts')}>{words.conflictPage.all}</a>
      </p>
      {nodes.map((conflict) => (
        <section key={conflict.id} className="alternative conflict">
          <h3>
            <a href={link(conflictPath(conflict.id))}>
              {words.conflictPage.title(name(conflict.about), words.reasons[conflict.reason])}
            </a>
          </h3>
          <ConflictCard conflict={conflict} />
        </section>
      ))}
    </>
  )
}
