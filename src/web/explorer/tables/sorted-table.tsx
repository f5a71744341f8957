import { useState } from 'react'
import type { Card } from '../../shared/graphql/fragments.ts'
import { EntityButton } from '../answers/entity-button.tsx'
import { ShortCitations } from '../evidence/short-citations.tsx'
import { useSpeech } from '../words/language.tsx'
import type { AnswerTable, Cell, Column, Row } from './table-of-answer.ts'

interface Props extends AnswerTable {
  readonly caption: string
  readonly chosen: string | null
}

interface Order {
  readonly key: string
  readonly descending: boolean
}

/** A table that is sorted by a click on a heading, and shows the rows that have the words typed in its filter. */
export function SortedTable({ caption, columns, rows, chosen }: Props) {
  const { words, name, language } = useSpeech()
  const [order, setOrder] = useState<Order | null>(null)
  const [sought, setSought] = useState('')
  const text = (cell: Cell | undefined) => textOf(cell ?? null, name)
  const filled = columns.filter(
    ({ key, inFilesOnly }) => !inFilesOnly && rows.some(({ cells }) => (cells[key] ?? null) !== null),
  )
  const wanted = sought.trim().toLocaleLowerCase(language)
  const found = rows.filter((row) =>
    filled.some(({ key }) => String(text(row.cells[key])).toLocaleLowerCase(language).includes(wanted)),
  )
  const sorted = order
    ? found.toSorted((one, other) =>
        compared(text(one.cells[order.key]), text(other.cells[order.key]), order, language),
      )
    : found
  const sort = (key: string) =>
    setOrder(order?.key === key ? (order.descending ? null : { key, descending: true }) : { key, descending: false })
  return (
    <>
      {rows.length > 8 && (
        <p className="table-filter">
          <label>
            {words.filterRows} <input type="search" value={sought} onChange={({ target }) => setSought(target.value)} />
          </label>{' '}
          <output className="faint">{words.rowsShown(found.length, rows.length)}</output>
        </p>
      )}
      <table className="sorted">
        <caption>
          {caption} <span className="count">{rows.length}</span>
        </caption>
        <thead>
          <tr>
            {filled.map(({ key, title }) => {
              const by = order?.key === key ? order : null
              return (
                <th key={key} scope="col" aria-sort={by ? (by.descending ? 'descending' : 'ascending') : 'none'}>
                  <button type="button" className="sort" onClick={() => sort(key)}>
                    {title}
                    <span aria-hidden="true">{by ? (by.descending ? ' ▼' : ' ▲') : ''}</span>
                  </button>
                </th>
              )
            })}
            <th scope="col">{words.columns.source}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <AnswerRow key={row.id} row={row} columns={filled} chosen={chosen} />
          ))}
        </tbody>
      </table>
    </>
  )
}

interface RowProps {
  readonly row: Row
  readonly columns: readonly Column[]
  readonly chosen: string | null
}

function AnswerRow({ row, columns, chosen }: RowProps) {
  const { words } = useSpeech()
  return (
    <tr aria-selected={chosen !== null && chosen === row.id}>
      {columns.map(({ key }) => {
        const cell = row.cells[key] ?? null
        return (
          <td key={key} className={typeof cell === 'number' ? 'number' : undefined}>
            {isEntity(cell) ? (
              <EntityButton entity={cell} chosen={chosen} />
            ) : typeof cell === 'number' ? (
              words.number(cell)
            ) : (
              cell
            )}
          </td>
        )
      })}
      <td>
        <ShortCitations citations={row.citations} />
      </td>
    </tr>
  )
}

const isEntity = (cell: Cell): cell is Card => typeof cell === 'object' && cell !== null

/** What a cell says: a number, or a text, empty if nothing. */
export function textOf(cell: Cell, name: (entity: Card) => string): string | number {
  return isEntity(cell) ? name(cell) : (cell ?? '')
}

/** Empty cells come last in either order. */
function compared(one: string | number, other: string | number, { descending }: Order, language: string): number {
  if (one === '' || other === '') return Number(one === '') - Number(other === '')
  const rising =
    typeof one === 'number' && typeof other === 'number'
      ? one - other
      : String(one).localeCompare(String(other), language)
  return descending ? -rising : rising
}
