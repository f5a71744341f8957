import { claimPath } from '../../pages/claim/claim.ts'
import type { Card, Said } from '../../shared/graphql/fragments.ts'
import { claimSentence } from '../answers/claim-sentence.ts'
import { ShortCitations } from '../evidence/short-citations.tsx'
import type { Direction, Trade } from '../questions/trade.ts'
import { useSpeech } from '../words/language.tsx'
import { tilesOf } from './tiles.ts'

interface Share {
  readonly claim: Extract<Said, { value: unknown }>
  readonly partner: Card
  readonly percent: number
  /** Whether its source leaves the year open. */
  readonly presumed: boolean
}

/** The parts of a country's trade: the shares of its partners as tiles, with the rest that no source names, and as a table. */
export function TradeChart({ data: { about, directions } }: { readonly data: Trade }) {
  const { words, name } = useSpeech()
  const drawn = directions
    .map((one) => ({ flow: one.flow, shares: sharesOf(one) }))
    .filter(({ shares }) => shares.length > 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
    <section className="trade-chart" tabIndex={0} aria-label={words.views.chart}>
      {drawn.length === 0 && <p>{words.tradeChart.none(name(about))}</p>}
      {drawn.map(({ flow, shares }) => (
        <SharesOf key={flow} flow={flow} shares={shares} about={about} />
      ))}
    </section>
  )
}

function sharesOf({ shares }: Direction): readonly Share[] {
  return shares.flatMap((claim) =>
    claim.__typename === 'Observation' && claim.partner && claim.unit === 'percent' && !claim.commodity
      ? [
          {
            claim,
            partner: claim.partner,
            percent: Number(claim.value),
            presumed: Boolean(claim.period?.ambiguity),
          },
        ]
      : [],
  )
}

interface Props {
  readonly flow: Direction['flow']
  readonly shares: readonly Share[]
  readonly about: Card | null
}

function SharesOf({ flow, shares, about }: Props) {
  const { words, name, link } = useSpeech()
  const years = [...new Set(shares.map(({ claim }) => words.period(claim.period)))]
  const title = [words.tradeChart.title(words.tradeParts[flow], name(about)), ...years].join(', ')
  const others = Math.max(0, 100 - shares.reduce((sum, { percent }) => sum + percent, 0))
  const tiles = tilesOf<Share | null>(others > 0 ? [...shares, null] : shares, (share) => share?.percent ?? others)
  const greatest = Math.max(...shares.map(({ percent }) => percent))
  return (
    <figure className="shares">
      <figcaption>
        <h2>{title}</h2>
        <p className="faint">{words.tradeChart.note(words.shareOf[flow])}</p>
      </figcaption>
      <svg className="tiles" aria-hidden="true">
        <defs>
          <pattern
            id={`hatch-${flow}`}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="3" height="8" className="hatch" />
          </pattern>
        </defs>
        {tiles.map(({ item, x, y, width, height }) => {
          const place = { x: `${x}%`, y: `${y}%`, width: `${width}%`, height: `${height}%` }
          if (!item)
            return (
              <svg key="others" {...place}>
                <title>{words.tradeChart.others}</title>
                <rect className="tile others" width="100%" height="100%" />
                <TileText name={words.tradeChart.others} value={`≈ ${words.amount(others.toFixed(0), 'percent')}`} />
              </svg>
            )
          const { claim, partner, percent, presumed } = item
          return (
            <svg key={claim.id} {...place}>
              <title>{claimSentence(claim, words, name).sentence}</title>
              <a href={link(claimPath(claim.id))} tabIndex={-1}>
                <rect
                  className="tile"
                  width="100%"
                  height="100%"
                  style={{ fillOpacity: (0.2 + (0.35 * percent) / greatest).toFixed(3) }}
                />
                {presumed && <rect width="100%" height="100%" fill={`url(#hatch-${flow})`} />}
                <TileText name={name(partner)} value={shareText(item, words.amount)} />
              </a>
            </svg>
          )
        })}
      </svg>
      <div className="shares-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.tableColumns.rank}</th>
              <th scope="col">{words.tableColumns.partner}</th>
              <th scope="col">{words.shareOf[flow]}</th>
              <th scope="col">{words.tableColumns.period}</th>
              <th scope="col">{words.columns.source}</th>
            </tr>
          </thead>
          <tbody>
            {shares.map((share, place) => (
              <tr key={share.claim.id}>
                <td>{place + 1}</td>
                <th scope="row">
                  <a href={link(`/entity/${share.partner.id}`)}>{name(share.partner)}</a>
                </th>
                <td className="number">
                  <a href={link(claimPath(share.claim.id))}>{shareText(share, words.amount)}</a>
                </td>
                <td>{words.period(share.claim.period)}</td>
                <td>
                  <ShortCitations citations={share.claim.citations} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}

/** A share as stated; `≈` where the source rounds it, or leaves its year open. */
function shareText({ claim, presumed }: Share, amount: (value: string, unit: string) => string): string {
  return `${presumed || claim.comparator === 'ABOUT' ? '≈ ' : ''}${amount(claim.value, claim.unit)}`
}

function TileText({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <text x="10" y="24" className="tile-name">
        {name}
      </text>
      <text x="10" y="44">
        {value}
      </text>
    </>
  )
}
