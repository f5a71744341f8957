import type { Parameters } from '../../engine/graph.ts'
import { question } from '../../engine/question.ts'
import { load, type Reader } from '../../engine/reader.ts'
import type { BasisName } from '../evidence/basis.ts'
import type { CitationText } from '../evidence/citation.ts'

/** The kinds of things that the graph knows. */
export const kinds = [
  'COUNTRY',
  'REGION',
  'PORT',
  'RAILWAY',
  'CORRIDOR',
  'COMMODITY',
  'AGREEMENT',
  'ORGANIZATION',
  'EVENT',
  'PERSON',
  'PLACE',
  'SECTOR',
  'PASSAGE',
] as const

export type Kind = (typeof kinds)[number]

/** The properties of every entity. Those of a single kind are declared in the file of that kind. */
export interface EntityRow {
  readonly id: string
  readonly kind: Kind
  readonly name: string
  readonly nameZh?: string | null
  readonly aliases?: readonly string[] | null
  readonly codes?: readonly string[] | null
  readonly sortKey: string
  readonly basis: BasisName
  readonly citations: readonly CitationText[]
  readonly latitude?: number | null
  readonly longitude?: number | null
}

export const entitiesById = question<
  { key: string; entity: EntityRow },
  Parameters & { readonly keys: readonly string[] }
>('entities-by-id')

const redirectsOfIds = question<{ key: string; target: string }, { keys: readonly string[] }>('redirects-of-ids')

/**
 * The entity with this id, or with the id that has replaced it; null if there is none. Ids that are asked for at the same time are
 * batched into one statement.
 */
export async function loadEntity<Row extends EntityRow = EntityRow>(reader: Reader, id: string): Promise<Row | null> {
  const [row] = await load(reader, entitiesById, id)
  if (row) return row.entity as Row
  const [redirect] = await load(reader, redirectsOfIds, id)
  return redirect ? loadEntity<Row>(reader, redirect.target) : null
}

/** The id that has replaced this one, or the same where none has. Ids that are asked for at the same time are batched into one statement. */
export async function presentId(reader: Reader, id: string): Promise<string> {
  const [redirect] = await load(reader, redirectsOfIds, id)
  return redirect ? presentId(reader, redirect.target) : id
}

/**
 * The entity that a fact names; at once where a row of the same stream has named it before, since a promise for each cell would take
 * longer than all the rest of it.
 * @throws {Error} if it does not exist, since every fact names existing entities
 */
export function entity<Row extends EntityRow = EntityRow>(reader: Reader, id: string): Row | Promise<Row> {
  return (reader.stream?.kept.get(id) as Row | undefined) ?? named<Row>(reader, id)
}

async function named<Row extends EntityRow>(reader: Reader, id: string): Promise<Row> {
  const found = await loadEntity<Row>(reader, id)
  if (!found) throw new Error(`A fact names ${id}, which the graph does not hold`)
  reader.stream?.kept.set(id, found)
  return found
}
