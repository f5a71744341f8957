import type { Row, Statement } from './graph.ts'

/** What is read of every entity: who it is, and of what type. */
export const alwaysRead = ['id', 'kind', 'name', 'sortKey'] as const

/** Every property of an entity that may be read; the others are there to find it by. */
export const entityColumns: readonly string[] = [
  ...alwaysRead,
  ...['nameZh', 'aliases', 'codes', 'source', 'basis', 'citations', 'prominence', 'latitude', 'longitude'],
  ...['iso2', 'iso3', 'isoNumeric', 'landlocked', 'areaSquareKilometres', 'capital'],
  ...['regionKind', 'iso3166', 'm49', 'countryId', 'regionId'],
  ...['portKind', 'unlocode', 'worldPortIndex', 'modes'],
  ...['status', 'openedOn', 'lengthKilometres', 'gaugeMillimetres', 'note', 'corridorKind'],
  ...['hsCode', 'commodityLevel', 'parentId'],
  ...['agreementKind', 'signedOn', 'inForceSince', 'negotiatedSince', 'concludedOn', 'knownBy'],
  ...['organizationKind', 'foundedOn', 'startsOn', 'endsOn', 'periodAmbiguity', 'role'],
]

/**
 * The rows of a statement that answers with an entity as the list of those properties that `$columns` names, with the names put back. A
 * list of values costs the driver a third of what a map costs. A page may come in one row, in the column `entities`, and is taken
 * apart: a row for each entity costs the driver twice as much and the database half as much again.
 */
export function decoded(rows: readonly Row[], { parameters }: Statement): readonly Row[] {
  const [first] = rows
  const names = parameters.columns as readonly string[] | undefined
  if (!names || !first) return rows
  if ('entities' in first) return rows.flatMap((row) => takenApart(row, names))
  if (!Array.isArray(first.entity)) return rows
  return rows.map((row) => ({ ...row, entity: withNames(row.entity as readonly unknown[], names) }))
}

function takenApart({ key, entities }: Row, names: readonly string[]): Row[] {
  return (entities as readonly (readonly unknown[])[]).map((values) => {
    const entity = withNames(values, names)
    return { key, sortKey: entity.sortKey, entity }
  })
}

function withNames(values: readonly unknown[], names: readonly string[]): Record<string, unknown> {
  const entity: Record<string, unknown> = Object.create(guardOf(names))
  for (let at = 0; at < names.length; at++) entity[names[at] as string] = values[at]
  return entity
}

const guards = new WeakMap<readonly string[], object>()

/** Stands behind an entity's properties: one that was not asked for is an error when it is read, and never looks unknown. */
function guardOf(names: readonly string[]): object {
  const before = guards.get(names)
  if (before) return before
  const guard = {}
  for (const column of entityColumns) {
    if (names.includes(column)) continue
    Object.defineProperty(guard, column, {
      get: () => {
        throw new Error(`${column} was not asked of the graph: the field that reads it has to declare it`)
      },
    })
  }
  guards.set(names, guard)
  return guard
}
