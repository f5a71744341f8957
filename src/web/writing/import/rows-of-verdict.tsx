import { useLoaded } from '../../explorer/scene/use-loaded.ts'
import { useSpeech } from '../../explorer/words/language.tsx'
import { ask, askAnew } from '../../shared/graphql/ask.ts'
import { Card } from '../../shared/graphql/fragments.ts'
import { graphql } from '../../shared/graphql/graphql.ts'
import { Cells, Others } from './cells-of-row.tsx'
import { FactInWords, idsIn } from './fact-in-words.tsx'
import { Rows, type Verdict } from './job.ts'
import { usePages } from './use-pages.ts'
import { Wide } from './wide.tsx'
import { importWords } from './words/import-words.ts'

const Named = graphql('query NamedInRows($ids: [ID!]!) { nodes(ids: $ids) { ...Card } }', [Card])

/** The most things that are asked for at once. */
const atOnce = 100

/** The rows of one verdict, page by page. */
export function RowsOfVerdict({ id, verdict }: { readonly id: string; readonly verdict: Verdict }) {
  const { words, language } = useSpeech()
  const say = importWords(language)
  const {
    nodes: rows,
    count,
    more,
    loading,
    failure,
  } = usePages(async (after) => (await askAnew(Rows, { id, verdict, after })).importJob?.rows)
  const ids = [...new Set(rows.flatMap(({ facts }) => facts.flatMap(idsIn)))].sort()
  const { value: called } = useLoaded(ids.join(' '), () => namesOf(ids))
  const isOf = (part: 'field' | 'cells' | 'facts' | 'others') =>
    rows.some((row) => (part === 'field' ? row.field || row.message : row[part]?.length))
  return (
    <>
      {rows.length > 0 && (
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
      )}
      {failure && <p role="alert">{words.failed(failure)}</p>}
      {loading && <p role="status">{words.loading}</p>}
      {more && (
        <button type="button" className="small" onClick={more}>
          {words.showMore(count - rows.length)}
        </button>
      )}
    </>
  )
}

/** What entities are called, by their ids; those that the graph does not have are left out. */
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
