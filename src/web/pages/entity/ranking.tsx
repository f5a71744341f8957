import { ShortCitations } from '../../explorer/evidence/short-citations.tsx'
import { KindDot } from '../../explorer/picture/kind-dot.tsx'
import type { Period } from '../../explorer/words/english.ts'
import { useSpeech } from '../../explorer/words/language.tsx'
import type { Cited } from '../../shared/graphql/fragments.ts'
import { claimPath } from '../claim/claim.ts'
import { CsvLink } from './csv-link.tsx'
import type { Named } from './named.ts'
import type { ProfileWords } from './words/english.ts'

export interface RankedRow {
  readonly entity: Named
  readonly value: number
  /** The value as its source gives it, for the file. */
  readonly exact: string
  /** The value as people read it. */
  readonly text: string
  readonly unit: string
  readonly period: Period | null
  /** The id of the claim that has the value; null if no claim has it. */
  readonly claim: string | null
  readonly cites: readonly Cited[]
}

interface Props {
  /** The name of what the ranking is of. */
  readonly of: string
  readonly title: string
  readonly measure: string
  readonly note: string
  readonly rows: readonly RankedRow[]
  /** How many there are in all. */
  readonly total: number
  /** The path of a page with all of them. */
  readonly all: string
  readonly say: ProfileWords
}

/** A table of the first by some value, with bars, which can be downloaded. */
export function Ranking({ of, title, measure, note, rows, total, all, say }: Props) {
  const { words, name, link } = useSpeech()
  const { rankings } = say
  const most = Math.max(...rows.map(({ value }) => value))
  const dated = rows.some(({ period }) => period)
  const cited = rows.some(({ cites }) => cites.length > 0)
  return (
    <>
      <table className="ranking">
        <caption className="visually-hidden">{`${of}: ${title}`}</caption>
        <thead>
          <tr>
            <th scope="col" className="ranking-rank">
              <span className="visually-hidden">{rankings.rank}</span>
            </th>
            <th scope="col">{rankings.name}</th>
            <th scope="col">{measure}</th>
            {dated && <th scope="col">{rankings.period}</th>}
            {cited && <th scope="col">{rankings.source}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ entity, value, text, period, claim, cites }, index) => (
            <tr key={entity.id}>
              <td className="ranking-rank">{index + 1}</td>
              <th scope="row">
                <a className="quiet-link" href={link(`/entity/${entity.id}`)}>
                  <KindDot kind={entity.kind} /> {name(entity)}
                </a>
              </th>
              <td className="ranking-value">
                <span className="ranking-bar" style={{ width: `${((value / most) * 55).toFixed(1)}%` }} />
                {claim ? <a href={link(claimPath(claim))}>{text}</a> : <span>{text}</span>}
              </td>
              {dated && <td>{words.period(period)}</td>}
              {cited && (
                <td>
                  <ShortCitations citations={cites} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="ranking-foot faint">
        {note}
        {total > rows.length && (
          <>
            {' '}
            <a href={link(all)}>{rankings.all(total)}</a>
          </>
        )}{' '}
        <CsvLink
          name={`${of} ${title}`}
          label={rankings.download}
          columns={['rank', 'id', 'name', 'value', 'unit', 'period', 'claim', 'source', 'publisher', 'licence']}
          rows={rows.map(({ entity, exact, unit, period, claim, cites }, index) => [
            String(index + 1),
            entity.id,
            name(entity),
            exact,
            unit,
            period?.label ?? '',
            claim ?? '',
            sources(cites, 'title'),
            sources(cites, 'publisher'),
            sources(cites, 'license'),
          ])}
        />
      </p>
    </>
  )
}

/** A field of the sources of a row, for a file. */
function sources(cites: readonly Cited[], field: 'title' | 'publisher' | 'license'): string {
  return [...new Set(cites.flatMap(({ source }) => source?.[field] ?? []))].join('; ')
}
