import { conflictPath } from '../../pages/conflict/conflict.ts'
import type { Conflicts } from '../questions/conflicts.ts'
import { useSpeech } from '../words/language.tsx'
import { ClaimList } from './claim-list.tsx'
import { explained } from './explained.ts'

/** The disagreements between sources: the reason for each, and its claims with their sources. */
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
      {nodes.map(({ id, reason, explanation, claims, memberships }) => (
        <section key={id} className="alternative conflict">
          <h3>
            <a href={link(conflictPath(id))}>{words.reasons[reason]}</a>
          </h3>
          <p>{words.explanation(explained({ reason, explanation, claims, memberships }, words, name))}</p>
          {claims.length > 0 && <ClaimList claims={claims} />}
        </section>
      ))}
    </>
  )
}
