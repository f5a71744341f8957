import { useState } from 'react'
import { claimSentence } from '../../explorer/answers/claim-sentence.ts'
import { useLoaded } from '../../explorer/scene/use-loaded.ts'
import { useSpeech } from '../../explorer/words/language.tsx'
import { ask, askAnew } from '../../shared/graphql/ask.ts'
import { Card } from '../../shared/graphql/fragments.ts'
import { graphql } from '../../shared/graphql/graphql.ts'
import { placeOf } from '../place-of.ts'
import { FactInWords, idsIn } from './fact-in-words.tsx'
import { type JobPart, type RowPart, Rows, type Verdict, verdictsInOrder } from './job.ts'
import { Wide } from './wide.tsx'
import { importWords } from './words/import-words.ts'

const Named = graphql('query NamedInRows($ids: [ID!]!) { nodes(ids: $ids) { ...Card } }', [Card])

/** The most things that are asked for at once. */
const atOnce = 100

/** The rows of a job by what they come to: the verdicts with their counts, and the rows of the one that is chosen. */
export function RowsOfJob({ job }: { readonly job: JobPart }) {
  const { language } = useSpeech()
  const say = importWords(language)
  const [asked, setAsked] = useState<Verdict | null>(null)
  const counts = new Map(job.verdicts.map(({ verdict, rows }) => [verdict, rows]))
  const there = verdictsInOrder.filter((verdict) => counts.get(verdict))
  const chosen = there.find((verdict) => verdict === asked) ?? there[0]
  return (
    <section>
      <h2>{say.rowsOf}</h2>
      {chosen ? (
        <>
          <nav className="verdicts" aria-label={say.rowsOf}>
            {there.map((verdict) => (
              <button
                key={verdict}
                type="button"
                className="small"
                aria-pressed={verdict === chosen}
                onClick={() => setAsked(verdict)}
              >
                {say.verdicts[verdict]} <span className="count">{counts.get(verdict)?.toLocaleString(language)}</span>
              </button>
            ))}
          </nav>
          <RowsOfVerdict key={`${chosen} ${job.state === 'READING'}`} id={job.id} verdict={chosen} />
        </>
      ) : (
        <p>{say.noRows}</p>
      )}
    </section>
  )
}

/** The rows of one verdict, page by page. */
function RowsOfVerdict({ id, verdict }: { readonly id: string; readonly verdict: Verdict }) {
  const { words, language } = useSpeech()
  const say = importWords(language)
  const [before, setBefore] = useState<readonly RowPart[]>([])
  const [after, setAfter] = useState<string | null>(null)
  const { value, failure } = useLoaded(after ?? '', async () => {
    const { importJob } = await askAnew(Rows, { id, verdict, after })
    return importJob?.rows
  })
  const nodes = value?.nodes ?? []
  const rows = [...before, ...nodes]
  const ids = [...new Set(rows.flatMap(({ facts }) => facts.flatMap(idsIn)))].sort()
  const { value: called } = useLoaded(ids.join(' '), () => namesOf(ids))
  if (failure) return <p role="alert">{words.failed(failure)}</p>
  if (!value) return <p role="status">{words.loading}</p>
  const count = value.totalCount ?? rows.length
  const next = value.pageInfo.hasNextPage ? value.pageInfo.endCursor : null
  const more = () => {
    setBefore(rows)
    setAfter(next)
  }
  const isOf = (part: 'field' | 'cells' | 'facts' | 'others') =>
    rows.some((row) => (part === 'field' ? row.field || row.message : row[part]?.length))
  return (
    <>
      <Wide label={say.verdicts[verdict]}>
        <table>
          <caption>
            {say.verdicts[verdict]} <span className="count">{say.rowsShown(rows.length, count)}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{say.row.number}</th>
              {isOf('field') && <th scope="col">{say.row.problem}</th>}
              {isOf('cells') && <th scope="col">{say.row.cells}</th>}
              {isOf('facts') && <th scope="col">{say.row.facts}</th>}
              {isOf('others') && <th scope="col">{say.row.others}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.number}>
                <td className="number">{row.number}</td>
                {isOf('field') && (
                  <td>
                    {row.field && <code>{row.field}</code>} {row.message}
                  </td>
                )}
                {isOf('cells') && (
                  <td>
                    <Cells cells={row.cells ?? []} />
                  </td>
                )}
                {isOf('facts') && (
                  <td>
                    {row.facts.map((fact) => (
                      <FactInWords key={fact.input} fact={fact} called={called ?? new Map()} />
                    ))}
                  </td>
                )}
                {isOf('others') && (
                  <td>
                    <Others others={row.others ?? []} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {next && (
        <button type="button" className="small" onClick={more}>
          {words.showMore(count - rows.length)}
        </button>
      )}
    </>
  )
}

/** What the file has in a row, column by column. */
function Cells({ cells }: { readonly cells: NonNullable<RowPart['cells']> }) {
  return (
    <dl className="cells">
      {cells.map(({ column, text }) => (
        <div key={column}>
          <dt>{column}</dt>
          <dd>{text || '–'}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The claims, entities and sources of the graph that a verdict is about. */
function Others({ others }: { readonly others: NonNullable<RowPart['others']> }) {
  const { words, name, link, language } = useSpeech()
  const say = importWords(language)
  const told = (other: NonNullable<(typeof others)[number]>): string => {
    if (other.__typename === 'Statement' || other.__typename === 'Observation') {
      const { sentence, value } = claimSentence(other, words, name)
      return value ? `${sentence}${words.colon}${value}` : sentence
    }
    if (other.__typename === 'Source') return other.title
    return 'nameZh' in other ? name(other) : other.id
  }
  return (
    <ul>
      {others.map((other, at) => {
        const place = other && placeOf(other.id)
        return (
          <li key={other?.id ?? at}>
            {!other ? (
              <span className="faint">{say.gone}</span>
            ) : place ? (
              <a href={link(place)}>{told(other)}</a>
            ) : (
              told(other)
            )}
          </li>
        )
      })}
    </ul>
  )
}

async function namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, Card>> {
  const pages = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, page) =>
    ids.slice(page * atOnce, (page + 1) * atOnce),
  )
  const found = await Promise.all(pages.map((some) => ask(Named, { ids: some })))
  return new Map(
    found.flatMap(({ nodes }, page) =>
      (nodes ?? []).flatMap((node, at) => {
        const id = pages[page]?.[at]
        return node && id && 'nameZh' in node ? [[id, node as Card] as const] : []
      }),
    ),
  )
}
