import { ClaimList } from '../../explorer/answers/claim-list.tsx'
import { grouped } from '../../explorer/scene/grouped.ts'
import { questionPath } from '../../explorer/scene/scene-link.ts'
import { useSpeech } from '../../explorer/words/language.tsx'
import type { Said } from '../../shared/graphql/fragments.ts'
import type { ProfileWords } from './words/english.ts'

interface Props {
  readonly id: string
  readonly claims: readonly Said[]
  readonly totalCount: number
  readonly say: ProfileWords
}

/** The claims about an entity, by theme: each measure first, then the statements. */
export function SaidOfIt({ id, claims, totalCount, say }: Props) {
  const { words, link } = useSpeech()
  if (claims.length === 0) return null
  const themes = grouped(claims, (claim) =>
    claim.__typename === 'Observation' ? words.measures[claim.measure] : words.entityPage.themes.statements,
  )
  return (
    <section id="said">
      <h2>{words.entityPage.said}</h2>
      {totalCount > claims.length && (
        <p className="faint">
          {say.claimsShown(claims.length, totalCount)}{' '}
          <a href={link(questionPath('said', [id]))}>{say.allClaims(totalCount)}</a>
        </p>
      )}
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
