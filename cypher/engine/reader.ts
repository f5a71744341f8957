import { identityOf, type Queue, Queues } from './asking.ts'
import { entityColumns } from './columns.ts'
import type { Engine, Graph, Parameters, Row, Statement } from './graph.ts'
import { type Held, holding } from './held.ts'
import { Lifetime } from './lifetime.ts'
import { rowCache } from './row-cache.ts'
import type { Stream } from './stream.ts'

/** Reads the graph for one request; made by {@link readers}. */
export interface Reader {
  /** For questions that the request asks once. It throws when the request is over. */
  readonly graph: Graph
  /** The day of the request, an ISO 8601 date: the default of `asOf`. */
  readonly today: string
  /** The properties of entities that the request reads; all of them if left out. */
  readonly columns?: readonly string[]
  readonly lifetime: Lifetime
  /** Set where the server itself reads a list whole, page by page. */
  readonly stream?: Stream
  /** What is worked out of the whole graph under a name, held in memory until the graph's revision changes. */
  readonly held: Held
  /** Rows already asked for in this request, so that nothing is asked twice. Clear it after a write. */
  readonly memo: Memo
  /** The rows of one key of a question. */
  readonly rows: (queue: () => Queue, key: string) => Promise<readonly Row[]>
  readonly queue: (statement: Statement, identity: string) => Queue
}

type Load = (key: string) => Promise<readonly Row[]>
type Memo = Map<unknown, Map<string, Load>>

export interface ReaderSettings {
  /** How long the request may last; a day if left out. */
  readonly lifetime?: Lifetime
  /** An ISO 8601 date; today if left out. */
  readonly today?: string
  readonly columns?: readonly string[]
}

const day = 86_400_000

/**
 * Returns a function that makes a reader for each request. All readers share the graph's queues and, if `cache` is set, one row cache.
 * @param settings `cache`: cache rows across requests until the graph's revision changes
 */
export function readers(
  graph: Graph,
  { cache = false }: { readonly cache?: boolean } = {},
): (settings?: ReaderSettings) => Reader {
  const queues = new Queues(graph)
  const held = holding(graph)
  const cachedRows = cache ? rowCache(graph) : undefined
  return ({ lifetime = new Lifetime(day), today = new Date().toISOString().slice(0, 10), columns } = {}) => {
    const rows: Reader['rows'] = cachedRows?.(lifetime) ?? ((queue, key) => queue().rows(key, lifetime))

    /** Runs a statement within the request's lifetime; keyed statements go through the queues. */
    async function run(statement: Statement): Promise<readonly Row[]> {
      lifetime.check()
      if (!statement.keyed) return lifetime.wait(graph.run({ ...statement, lifetime }))
      const identity = identityOf(statement)
      const keys = statement.parameters.keys as readonly string[]
      return (await Promise.all(keys.map((key) => rows(() => queues.of(statement, identity), key)))).flat()
    }

    return {
      // Nothing else of the graph: whoever reads must not be able to write.
      graph: { engine: graph.engine, run, close: graph.close },
      today,
      lifetime,
      held: held(lifetime),
      memo: new Map(),
      rows,
      queue: (statement, identity) => queues.of(statement, identity),
      ...(columns && { columns }),
    }
  }
}

/** A question that takes many keys; each row names in `key` the one it belongs to. */
export interface Keyed<Row extends { readonly key: string }> {
  (graph: Graph, parameters: Parameters & { readonly keys: readonly string[] }): Promise<readonly Row[]>
  /** True if it returns only those properties of its entities that `$columns` names. */
  takesColumns?(graph: Graph): boolean
  /** The statement of the question; left out if it takes more than one. */
  statement?(engine: Engine, parameters: Parameters): Statement
}

/**
 * The rows of one key, batched: keys that are asked for at the same time with the same parameters go into one statement, also across
 * requests.
 * @throws {DeadlinePassed} if the request's deadline has passed
 * @throws {RequestAborted} if its client has disconnected
 */
export function load<Row extends { readonly key: string }>(
  reader: Reader,
  ask: Keyed<Row>,
  key: string,
  parameters: Parameters = {},
): Promise<readonly Row[]> {
  const byParameters = entry(reader.memo, ask, () => new Map<string, Load>())
  const loader = entry(byParameters, JSON.stringify(parameters), () => loaderOf(reader, ask, parameters))
  return loader(key) as Promise<readonly Row[]>
}

/**
 * Makes rows known to a request that the graph does not hold, such as those that a dry run would write: whoever loads one of their keys with
 * the same parameters gets them.
 */
export function foretell<Row extends { readonly key: string }>(
  reader: Reader,
  ask: Keyed<Row>,
  rows: readonly Row[],
  parameters: Parameters = {},
): void {
  const byParameters = entry(reader.memo, ask, () => new Map<string, Load>())
  const text = JSON.stringify(parameters)
  const loader = byParameters.get(text) ?? loaderOf(reader, ask, parameters)
  const foretold = new Set(rows.map(({ key }) => key))
  byParameters.set(text, async (key) => (foretold.has(key) ? rows.filter((row) => row.key === key) : loader(key)))
}

/**
 * Selects only the properties that the request reads, unless the parameters name others: on a page of 100 this saves two thirds of the
 * work.
 */
function loaderOf<Row extends { readonly key: string }>(reader: Reader, ask: Keyed<Row>, parameters: Parameters): Load {
  const { graph, columns = entityColumns } = reader
  const asked = ask.takesColumns?.(graph) ? { columns, ...parameters } : parameters
  const statement = ask.statement?.(graph.engine, asked)
  const identity = statement && identityOf(statement)
  const rowsByKey = new Map<string, Promise<readonly Row[]>>()
  const fetch = async (key: string) => {
    reader.lifetime.check()
    if (!statement || !identity) return ask(graph, { ...asked, keys: [key] })
    return reader.rows(() => reader.queue(statement, identity), key) as Promise<readonly Row[]>
  }
  return (key) => entry(rowsByKey, key, () => fetch(key))
}

interface Entries<Key, Value> {
  get(key: Key): Value | undefined
  set(key: Key, value: Value): unknown
}

function entry<Key, Value>(entries: Entries<Key, Value>, key: Key, make: () => Value): Value {
  const existing = entries.get(key)
  if (existing !== undefined) return existing
  const made = make()
  entries.set(key, made)
  return made
}
