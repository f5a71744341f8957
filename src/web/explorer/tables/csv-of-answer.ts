import type { Speech } from '../words/language.tsx'
import { csvOfRows } from './csv.ts'
import { textOf } from './sorted-table.tsx'
import type { AnswerTable } from './table-of-answer.ts'

/**
 * The table of an answer as CSV: its columns, then the id of each row's evidence, its sources by title with their paragraphs, their
 * licences, and the address of its page.
 * @param origin the address of the site
 */
export function csvOfAnswer({ columns, rows }: AnswerTable, { words, name, link }: Speech, origin: string): string {
  const { tableColumns } = words
  const head = [...columns.map(({ title }) => title), tableColumns.sources, tableColumns.licences, tableColumns.address]
  return csvOfRows([
    head,
    ...rows.map(({ cells, citations, path }) => [
      ...columns.map(({ key }) => textOf(cells[key] ?? null, name)),
      distinct(
        citations.map(({ source, paragraph }) =>
          [source?.title ?? words.notRead, paragraph !== null && words.paragraph(paragraph)].filter(Boolean).join(', '),
        ),
      ),
      distinct(citations.flatMap(({ source }) => source?.license ?? [])),
      path === null ? null : origin + link(path),
    ]),
  ])
}

const distinct = (texts: readonly string[]) => [...new Set(texts)].join('; ')

/** The name of a file after what it holds: `ports-serving-central-asia.csv`. */
export function fileName(title: string, ending: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return `${words.join('-').slice(0, 80) || 'entrepot'}.${ending}`
}
