import type { Said } from '../../shared/graphql/fragments.ts'
import { BasisBadge } from '../evidence/basis-badge.tsx'
import { PeriodSaid } from '../evidence/period-said.tsx'
import { ShortCitations } from '../evidence/short-citations.tsx'
import { useSpeech } from '../words/language.tsx'
import { claimSentence } from './claim-sentence.ts'

/** Numbers on partners of one reporter, in one unit, as bars. Each leads to its claim; what leaves its year open is hatched. */
export function Bars({ claims, label }: { readonly claims: readonly Said[]; readonly label: string }) {
  const { words, name, link } = useSpeech()
  const bars = claims.flatMap((claim) => {
    if (claim.__typename !== 'Observation') return []
    const value = Number(claim.value)
    return Number.isFinite(value) ? [{ claim, value }] : []
  })
  const greatest = Math.max(...bars.map(({ value }) => value))
  if (bars.length === 0 || greatest <= 0) return null
  return (
    <ul className="bars" aria-label={label}>
      {bars.map(({ claim, value }) => {
        const presumed = Boolean(claim.period?.ambiguity)
        return (
          <li key={claim.id}>
            <a className="bar-row" href={link(`/claim/${claim.id.replace(/^\w+:/, '')}`)}>
              <span className="bar-name">
                {[claim.partner && name(claim.partner), claim.commodity && name(claim.commodity)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <span className="bar-value">{claimSentence(claim, words, name).value}</span>
              <span
                className="bar"
                data-presumed={presumed || undefined}
                style={{ width: `${(100 * Math.max(value, 0)) / greatest}%` }}
              />
            </a>
            <span className="bar-foot">
              <PeriodSaid period={claim.period} /> <BasisBadge basis={claim.basis} />
              <ShortCitations citations={claim.citations} />
              {claim.disagreesWith && claim.disagreesWith.length > 0 && (
                <span className="disagrees">⚠ {words.disagrees(claim.disagreesWith.length)}</span>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
