import { isList, isObject, type Json, type JsonObject } from './json.ts'

/** A list of an answer: a connection, or a plain list of objects. */
export interface Rows {
  /** Null for a null item. */
  readonly rows: readonly (JsonObject | null)[]
  /** The total number of items, if the operation selects it. */
  readonly total?: number | undefined
  /** The cursor of the next page, if there is one and the operation selects it. */
  readonly next?: string | undefined
}

/** The rows of a value; undefined if it is not a list of objects. */
export function rowsOf(value: Json): Rows | undefined {
  if (isList(value)) return value.length > 0 && !value.some(isObject) ? undefined : { rows: value.map(row) }
  if (!isObject(value)) return undefined
  const { nodes, edges, totalCount, pageInfo } = value
  const list = isList(edges)
    ? edges.map((edge) => (isObject(edge) ? edgeAsRow(edge) : null))
    : isList(nodes)
      ? nodes.map(row)
      : undefined
  if (!list) return undefined
  return {
    rows: list,
    total: typeof totalCount === 'number' ? totalCount : undefined,
    next: isObject(pageInfo ?? null) ? nextPage(pageInfo as JsonObject) : undefined,
  }
}

function row(value: Json): JsonObject | null {
  return isObject(value) ? value : null
}

/** The fields of an edge and of its node, in the order of the selection. */
function edgeAsRow(edge: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(edge)
      .filter(([field]) => field !== 'cursor')
      .flatMap(([field, value]) => (field === 'node' && isObject(value) ? Object.entries(value) : [[field, value]])),
  )
}

function nextPage({ hasNextPage, endCursor }: JsonObject): string | undefined {
  return hasNextPage === true && typeof endCursor === 'string' ? endCursor : undefined
}
