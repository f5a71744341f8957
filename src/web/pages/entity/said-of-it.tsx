import { ClaimList } from '../../explorer/answers/claim-list.tsx'
import { grouped } from '../../explorer/scene/grouped.ts'
import { useSpeech } from '../../explorer/words/language.tsx'
import type { Said } from '../../shared/graphql/fragments.ts'

/** The claims about an entity, by theme: each measure first, then the statements. */
export function SaidOfIt({ claims, totalCount }: { readonly claims: readonly Said[]; readonly totalCount: number }) {
  const { words } = useSpeech()
  if (claims.length === 0) return null
  const themes = grouped(claims, (claim) =>
    claim.__typename === 'Observation' ? words.measures[claim.measure] : words.entityPage.themes.statements,
  )
  return (
    <section>
      <h2>{words.entityPage.said}</h2>
      {totalCount > claims.length && <p className="faint">{words.claimsShown(claims.length, totalCount)}</p>}
      {[...themes].map(([theme, said]) => (
        <section key={theme} className="theme">
          <h3>
            {theme} <span className="count">{said.length}</span>
          </h3>
          <ClaimList claims={said} />
        </section>
      ))}
    </section>
  )
}
