import { between, type Cited, evidenceCells } from '../evidence.ts'
import type { Part, TableColumn } from './column.ts'

/**
 * The sources of a row. A row with several citations has them all in the same order in each of these cells, so that the second paragraph
 * belongs to the second source; one that has no value has an empty place.
 * @param selection where the row has its citations, such as its evidence
 */
export function evidenceColumns(selection: string): readonly TableColumn[] {
  const column = (name: keyof typeof evidenceCells, description: string, field = ''): TableColumn => ({
    name,
    selection: selection.replaceAll('CITATIONS', `citations { paragraph source { id ${field} } }`),
    holds: 'text',
    description: `${description} Several are separated by "${between}", in the order of source_id.`,
    read: (row) => evidenceCells[name](citationsIn(row)),
  })
  return [
    column('source_id', 'The sources that the row rests on.'),
    column('source_title', 'Their titles.', 'title'),
    column('publisher', 'Who published them.', 'publisher'),
    column('paragraph', 'The paragraphs of articles; none for data sets.'),
    column('licence', 'The licences that the facts come under.', 'license'),
    column('source_url', 'Where the sources are published.', 'url'),
  ]
}

/** The row whose citations were asked for last: its columns are read one after the other. */
let latest: { readonly row: Part; readonly citations: readonly Cited[] } | undefined

/** The citations of a row and of its evidence, each once. */
function citationsIn(row: Part): readonly Cited[] {
  if (latest?.row === row) return latest.citations
  const all = [row, row.evidence, row.claims, row.observation, row.left, row.right].flatMap(collected)
  const citations = all.length < 2 ? all : distinct(all)
  latest = { row, citations }
  return citations
}

function distinct(all: readonly Cited[]): readonly Cited[] {
  return [...new Map(all.map((citation) => [`${citation.source?.id} ${citation.paragraph}`, citation])).values()]
}

function collected(value: unknown): readonly Cited[] {
  if (Array.isArray(value)) return value.flatMap(collected)
  if (typeof value !== 'object' || value === null) return []
  const { citations = [], steps = [] } = value as { citations?: readonly Cited[]; steps?: readonly unknown[] }
  return [...citations, ...steps.flatMap(collected)]
}
