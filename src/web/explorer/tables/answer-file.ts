import { csvOfRows } from '../../shared/csv.ts'
import type { SourceCard } from '../../shared/graphql/fragments.ts'
import type { Speech } from '../words/language.tsx'
import { fileName } from './file-name.ts'
import { textOf } from './sorted-table.tsx'
import type { AnswerTable, Row } from './table-of-answer.ts'

/** What a cell of a file holds. */
export type Value = string | number | null

/** An answer for a file: a table with its evidence, and what a reader should know of it. */
export interface AnswerFile {
  /** The name of the file without its ending: `entrepot-ports-serving-central-asia-2026-11-28`. */
  readonly name: string
  readonly sheets: { readonly answer: string; readonly about: string }
  readonly head: readonly string[]
  readonly rows: readonly (readonly Value[])[]
  /** What is missing from it; empty if it is whole. */
  readonly notes: readonly string[]
  /** The question, the day, the licences, then the sources, a row each. */
  readonly about: readonly (readonly Value[])[]
}

/** The occasion on which a file is made. */
export interface Occasion {
  /** The question in words. */
  readonly title: string
  /** The path of the question. */
  readonly path: string
  /** The address of the site, without a slash at its end. */
  readonly origin: string
  /** The day of the download: `2026-11-28`. */
  readonly day: string
  readonly revision: number | null
  readonly seededAt: string | null
  readonly program: string
  /** How many rows there are in all; null if that was not counted. */
  readonly totalCount: number | null
  /** The reasons why parts are missing. */
  readonly missing: readonly string[]
}

/** The most rows of a file. */
export const mostRows = 5_000

/** Makes the file of an answer: the columns of its table, then the sources of each row with their paragraphs, addresses, publishers and licences, and the address of its page. */
export function answerFile({ columns, rows: all }: AnswerTable, occasion: Occasion, speech: Speech): AnswerFile {
  const { words, name, link } = speech
  const { tableColumns, answerFile: texts } = words
  const { title, origin, day, totalCount } = occasion
  const rows = all.slice(0, mostRows)
  const inAll = Math.max(totalCount ?? 0, all.length)
  const { sources, sourceAddresses, publishers, licences, address } = tableColumns
  return {
    name: fileName(title, day),
    sheets: { answer: texts.sheet, about: texts.about },
    head: [...columns.map((column) => column.title), sources, sourceAddresses, publishers, licences, address],
    rows: rows.map(({ cells, citations, path }) => [
      ...columns.map(({ key }) => textOf(cells[key] ?? null, name) || (cells[key] === 0 ? 0 : null)),
      distinct(
        citations.map(({ source, paragraph }) =>
          [source?.title ?? words.notRead, paragraph !== null && words.paragraph(paragraph, source?.isTable)]
            .filter(Boolean)
            .join(', '),
        ),
      ),
      distinct(citations.flatMap(({ source }) => (source ? addressOf(source, origin) : []))),
      distinct(citations.flatMap(({ source }) => source?.publisher ?? [])),
      distinct(citations.flatMap(({ source }) => source?.license ?? [])),
      path === null ? null : origin + link(path),
    ]),
    notes: [
      ...(inAll > rows.length ? [texts.cut(rows.length, inAll)] : []),
      ...(occasion.missing.length > 0 ? [texts.missing(occasion.missing.join(' · '))] : []),
    ],
    about: aboutRows(rows, occasion, speech),
  }
}

function aboutRows(rows: readonly Row[], occasion: Occasion, { words, link }: Speech): AnswerFile['about'] {
  const { title, path, origin, day, revision, seededAt, program } = occasion
  const { answerFile: texts, tableColumns, bases, basesMeaning } = words
  const cited = new Map(
    rows.flatMap(({ citations }) => citations.flatMap(({ source }) => (source ? [[source.id, source] as const] : []))),
  )
  return [
    [texts.question, title],
    [texts.address, origin + link(path)],
    [texts.rows, rows.length],
    [texts.day, day],
    [texts.revision, revision],
    [texts.seededAt, seededAt],
    [texts.program, program],
    [texts.licence, texts.licences],
    ...Object.entries(bases).map(([basis, called], place) => [
      place === 0 ? texts.basis : null,
      `${called}: ${basesMeaning[basis as keyof typeof basesMeaning]}`,
    ]),
    [],
    [texts.sources, tableColumns.publishers, texts.published, tableColumns.licences, tableColumns.address],
    ...[...cited.values()].map((source) => [
      source.title,
      source.publisher,
      source.publishedOn,
      source.license,
      addressOf(source, origin),
    ]),
  ]
}

/** The file as CSV with the mark by which Excel knows UTF-8. What is missing stands in the first cell of rows at the end. */
export function csvOfFile({ head, rows, notes }: AnswerFile): string {
  return `\ufeff${csvOfRows([head, ...rows, ...notes.map((note) => head.map((_, place) => (place === 0 ? `# ${note}` : null)))])}`
}

const addressOf = ({ id }: Pick<SourceCard, 'id'>, origin: string) => `${origin}/source/${id.replace(/^source:/, '')}`

const distinct = (texts: readonly string[]) => [...new Set(texts)].join('; ') || null
