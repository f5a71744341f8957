import { isList, isObject, type Json, type JsonObject } from './json.ts'

/** A list of an answer: a connection, or a plain list of objects. */
export interface Rows {
  readonly rows: readonly JsonObject[]
  /** How many there are in all, where the operation asks. */
  readonly total?: number | undefined
  /** The cursor of the next page, where there is one and the operation asks. */
  readonly next?: string | undefined
}

/** The rows of a value; nothing where it is no list of objects. */
export function rowsOf(value: Json): Rows | undefined {
  if (isList(value)) {
    const rows = value.filter(isObject)
    return value.length > 0 && rows.length === 0 ? undefined : { rows }
  }
  if (!isObject(value)) return undefined
  const { nodes, edges, totalCount, pageInfo } = value
  const list = isList(edges)
    ? edges.filter(isObject).map(edgeAsRow)
    : isList(nodes)
      ? nodes.filter(isObject)
      : undefined
  if (!list) return undefined
  return {
    rows: list,
    total: typeof totalCount === 'number' ? totalCount : undefined,
    next: isObject(pageInfo ?? null) ? nextPage(pageInfo as JsonObject) : undefined,
  }
}

/** An edge's own fields and its node's, in the order they were asked for. */
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
