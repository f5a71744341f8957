import type { Conflicts } from '../questions/conflicts.ts'
import { useSpeech } from '../words/language.tsx'
import { ClaimList } from './claim-list.tsx'
import { explained } from './explained.ts'

/** The disagreements between sources: the reason for each, and its claims with their sources. */
export function ConflictsAnswer({ data: { conflicts } }: { readonly data: Conflicts }) {
  const { words, name } = useSpeech()
  if (!conflicts?.nodes) return null
  const { nodes, totalCount } = conflicts
  if (nodes.length === 0) return <h2>{words.noConflicts}</h2>
  return (
    <>
      <h2>{words.conflictsCount(totalCount ?? nodes.length)}</h2>
      {nodes.map(({ reason, about, explanation, claims, memberships }) => (
        <section
          key={[about?.id, ...claims.map(({ id }) => id), memberships[0]?.member?.id].join(' ')}
          className="alternative conflict"
        >
          <h3>{words.reasons[reason]}</h3>
          <p>{words.explanation(explained({ reason, explanation, claims, memberships }, words, name))}</p>
          {claims.length > 0 && <ClaimList claims={claims} />}
        </section>
      ))}
    </>
  )
}
