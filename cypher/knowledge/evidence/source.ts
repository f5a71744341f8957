import { question } from '../../engine/question.ts'
import { foretell, load, type Reader } from '../../engine/reader.ts'
import type { BasisName } from './basis.ts'

/** A document, a data set or a body of curated knowledge that facts are taken from. */
export interface SourceRow {
  readonly id: string
  readonly title: string
  readonly shortTitle?: string
  readonly shortTitleZh?: string
  readonly publisher?: string
  readonly publishedOn?: string
  readonly publishedNote?: string
  readonly basis: BasisName
  readonly license?: string
  readonly edition?: string
  readonly url?: string
  /** True of a file with rows, which are cited like the paragraphs of a document. */
  readonly isTable?: boolean
}

const sourcesById = question<{ key: string; source: SourceRow }, { keys: readonly string[] }>('sources-by-id')

/** The source with this id; null if there is none. */
export async function loadSource(reader: Reader, id: string): Promise<SourceRow | null> {
  const [row] = await load(reader, sourcesById, id)
  return row?.source ?? null
}

/** Makes sources known to a request that the graph does not hold: those that a dry run would add, and that what it tells cites. */
export function foretellSources(reader: Reader, sources: readonly SourceRow[]): void {
  foretell(
    reader,
    sourcesById,
    sources.map((source) => ({ key: source.id, source })),
  )
}

/**
 * The source that a fact cites; at once where a row of the same stream has cited it before.
 * @throws {Error} if it does not exist, since every fact cites existing sources
 */
export function citedSource(reader: Reader, id: string): SourceRow | Promise<SourceRow> {
  return (reader.stream?.kept.get(id) as SourceRow | undefined) ?? cited(reader, id)
}

async function cited(reader: Reader, id: string): Promise<SourceRow> {
  const source = await loadSource(reader, id)
  if (!source) throw new Error(`A fact cites ${id}, which the graph does not hold`)
  reader.stream?.kept.set(id, source)
  return source
}
