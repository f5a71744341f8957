import { useMemo } from 'react'
import { EntityButton } from '../answers/entity-button.tsx'
import { BasisBadge } from '../evidence/basis-badge.tsx'
import { ShortCitations } from '../evidence/short-citations.tsx'
import type { Answer } from '../questions/answer.ts'
import { useChange } from '../scene/changing.tsx'
import { SortedTable } from '../tables/sorted-table.tsx'
import { tableOfAnswer } from '../tables/table-of-answer.ts'
import { useSpeech } from '../words/language.tsx'
import type { Picture } from './picture.ts'
import { timeWords } from './time/time-words.ts'
import { When } from './time/when.tsx'

/** The answer as a table, then the content of the picture, for readers who can't see it or prefer text. */
export function Table({
  picture: { nodes, edges },
  answer,
  chosen,
}: {
  readonly picture: Picture
  readonly answer: Answer | null
  readonly chosen: string | null
}) {
  const speech = useSpeech()
  const { words, language } = speech
  const say = timeWords[language]
  const table = useMemo(() => answer && tableOfAnswer(answer, speech), [answer, speech])
  const change = useChange()
  const { columns } = words
  const entities = new Map(nodes.map((node) => [node.id, node]))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
    <section className="tables" tabIndex={0} aria-label={words.views.table}>
      {table && table.rows.length > 0 && <SortedTable caption={words.answer} {...table} chosen={chosen} />}
      <table>
        <caption>
          {words.relations} <span className="count">{edges.length}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{columns.from}</th>
            <th scope="col">{columns.relation}</th>
            <th scope="col">{columns.to}</th>
            <th scope="col">{say.when}</th>
            <th scope="col">{columns.basis}</th>
            <th scope="col">{columns.source}</th>
          </tr>
        </thead>
        <tbody>
          {edges.map((edge) => {
            const { id, source, target, relation, basis, citations } = edge
            const [from, to] = [entities.get(source), entities.get(target)]
            if (!from || !to) return null
            return (
              <tr key={id} aria-selected={chosen === id}>
                <td>
                  <EntityButton entity={from} chosen={chosen} />
                </td>
                <td>
                  <button
                    type="button"
                    className="entity"
                    aria-pressed={chosen === id}
                    onClick={() => change({ type: 'chosen', id: chosen === id ? null : id })}
                  >
                    {words.relationWords[relation][0]}
                  </button>
                </td>
                <td>
                  <EntityButton entity={to} chosen={chosen} />
                </td>
                <td>
                  <When edge={edge} />
                </td>
                <td>
                  <BasisBadge basis={basis} />
                </td>
                <td>
                  <ShortCitations citations={citations} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <table>
        <caption>
          {words.entities} <span className="count">{nodes.length}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.kind}</th>
            <th scope="col">{columns.relations}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((node) => (
            <tr key={node.id}>
              <td>
                <EntityButton entity={node} chosen={chosen} />
              </td>
              <td>{words.kinds[node.kind]}</td>
              <td>{edges.filter(({ source, target }) => source === node.id || target === node.id).length}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
