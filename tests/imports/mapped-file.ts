import type { Graph } from '../../cypher/engine/graph.ts'
import { readers } from '../../cypher/engine/reader.ts'
import { mapper } from '../../src/imports/mapping/mapped.ts'
import { type Mapping, presetMapping } from '../../src/imports/mapping/mapping.ts'
import { matcher } from '../../src/imports/mapping/matcher.ts'
import { recognised } from '../../src/imports/mapping/recognised.ts'
import { readWhole } from './written-file.ts'

/** A file in tests/imports/files. */
export const fileOf = (name: string) => new URL(`files/${name}`, import.meta.url).pathname

/** What the rows of a file become; by what it is recognised as if no mapping is given. */
export async function mapWhole(graph: Graph, path: string, given?: Mapping | string) {
  const { columns, rows } = await readWhole(path)
  const found = recognised(columns, rows)
  const mapping = typeof given === 'string' ? presetMapping(given) : (given ?? found?.mapping)
  if (!mapping) throw new Error(`${path} isn't recognised: ${columns.join(', ')}`)
  const matching = matcher(readers(graph)())
  const mapped = await mapper(mapping, matching)(rows)
  return { preset: found?.preset, assumed: found?.guesses, mapped, guesses: matching.guesses() }
}

type Row = Awaited<ReturnType<typeof mapWhole>>['mapped'][number]

/** What has become of a row, short: its facts' inputs, or why there are none. */
export function told(row: Row | undefined) {
  if (!row) return 'no row'
  if ('facts' in row) return row.facts.map(({ input }) => input)
  if ('skipped' in row) return `skipped: ${row.skipped}`
  if ('unresolved' in row) return `unresolved: ${row.unresolved.field}: ${row.unresolved.message}`
  return `wrong: ${row.wrong.field}: ${row.wrong.message}`
}
