import type { Part, TableColumn } from './column.ts'

interface Citation {
  readonly paragraph: number | null
  readonly source: Readonly<Record<'id' | 'title' | 'publisher' | 'license' | 'url', string | null>> | null
}

/** What stands between the citations of a cell. */
const between = '; '

/**
 * The sources of a row. A row with several citations has them all in the same order in each of these cells, so that the second paragraph
 * belongs to the second source; one that has no value has an empty place.
 * @param selection where the row has its citations, such as its evidence
 */
export function evidenceColumns(selection: string): readonly TableColumn[] {
  const column = (
    name: string,
    description: string,
    of: (citation: Citation) => string | number | null,
    field = '',
  ): TableColumn => ({
    name,
    selection: selection.replaceAll('CITATIONS', `citations { paragraph source { id ${field} } }`),
    holds: 'text',
    description: `${description} Several are separated by "${between}", in the order of source_id.`,
    read: (row) => {
      const found = citationsIn(row)
      return found.some((citation) => of(citation) !== null)
        ? found.map((citation) => of(citation) ?? '').join(between)
        : null
    },
  })
  return [
    column('source_id', 'The sources that the row rests on.', ({ source }) => source?.id ?? null),
    column('source_title', 'Their titles.', ({ source }) => source?.title ?? null, 'title'),
    column('publisher', 'Who published them.', ({ source }) => source?.publisher ?? null, 'publisher'),
    column('paragraph', 'The paragraphs of articles; none for data sets.', ({ paragraph }) => paragraph),
    column('licence', 'The licences that the facts come under.', ({ source }) => source?.license ?? null, 'license'),
    column('source_url', 'Where the sources are published.', ({ source }) => source?.url ?? null, 'url'),
  ]
}

/** The row whose citations were asked for last: its columns are read one after the other. */
let latest: { readonly row: Part; readonly citations: readonly Citation[] } | undefined

/** The citations of a row and of its evidence, each once. */
function citationsIn(row: Part): readonly Citation[] {
  if (latest?.row === row) return latest.citations
  const all = [row, row.evidence, row.claims].flatMap(collected)
  const citations = all.length < 2 ? all : distinct(all)
  latest = { row, citations }
  return citations
}

function distinct(all: readonly Citation[]): readonly Citation[] {
  return [...new Map(all.map((citation) => [`${citation.source?.id} ${citation.paragraph}`, citation])).values()]
}

function collected(value: unknown): readonly Citation[] {
  if (Array.isArray(value)) return value.flatMap(collected)
  if (typeof value !== 'object' || value === null) return []
  const { citations = [], steps = [] } = value as { citations?: readonly Citation[]; steps?: readonly unknown[] }
  return [...citations, ...steps.flatMap(collected)]
}
