import { identityOf, type Queue, Queues } from './asking.ts'
import { entityColumns } from './columns.ts'
import type { Engine, Graph, Parameters, Row, Statement } from './graph.ts'
import { keeping } from './keeping.ts'
import { Lifetime } from './lifetime.ts'

/** What reads the graph for one request; {@link readers} makes it. */
export interface Reader {
  /** Takes questions that are asked once. It refuses them when the request is over. */
  readonly graph: Graph
  /** The day of the request, an ISO 8601 date: what `asOf` means where it isn't given. */
  readonly today: string
  /** The properties of entities that the request reads; all of them where it is left out. */
  readonly columns?: readonly string[]
  readonly lifetime: Lifetime
  /** What has been asked, so that nothing is asked twice in one request. To be cleared after a write. */
  readonly memo: Memo
  /** The rows of one key of a question. */
  readonly rows: (queue: () => Queue, key: string) => Promise<readonly Row[]>
  readonly queue: (statement: Statement, identity: string) => Queue
}

type Load = (key: string) => Promise<readonly Row[]>
type Memo = Map<unknown, Map<string, Load>>

export interface ReaderSettings {
  /** How long the request lasts; a day where it is left out. */
  readonly lifetime?: Lifetime
  /** An ISO 8601 date; today where it is left out. */
  readonly today?: string
  readonly columns?: readonly string[]
}

const day = 86_400_000

/**
 * Makes the readers of a graph, one for each request. They share the graph's queues, and what is kept where `cache` is set.
 * @param settings `cache`: keep rows from one request to the next, until the graph's revision changes
 */
export function readers(
  graph: Graph,
  { cache = false }: { readonly cache?: boolean } = {},
): (settings?: ReaderSettings) => Reader {
  const queues = new Queues(graph)
  const kept = cache ? keeping(graph) : undefined
  return ({ lifetime = new Lifetime(day), today = new Date().toISOString().slice(0, 10), columns } = {}) => {
    const rows: Reader['rows'] = kept?.(lifetime) ?? ((queue, key) => queue().rows(key, lifetime))

    /** The graph as this request sees it. */
    async function run(statement: Statement): Promise<readonly Row[]> {
      lifetime.check()
      if (!statement.keyed) return lifetime.wait(graph.run({ ...statement, lifetime }))
      const identity = identityOf(statement)
      const keys = statement.parameters.keys as readonly string[]
      return (await Promise.all(keys.map((key) => rows(() => queues.of(statement, identity), key)))).flat()
    }

    return {
      graph: { ...graph, run },
      today,
      lifetime,
      memo: new Map(),
      rows,
      queue: (statement, identity) => queues.of(statement, identity),
      ...(columns && { columns }),
    }
  }
}

/** A question about many things at once: each row names in `key` the one that it belongs to. */
export interface Keyed<Row extends { readonly key: string }> {
  (graph: Graph, parameters: Parameters & { readonly keys: readonly string[] }): Promise<readonly Row[]>
  /** True where it answers with those properties of its entities that `$columns` names. */
  takesColumns?(graph: Graph): boolean
  /** The statement that asks it; left out where it takes more than one. */
  statement?(engine: Engine, parameters: Parameters): Statement
}

/**
 * The rows about one thing, asked together with those about others: one statement for all that a level of an operation asks
 * with the same parameters, by whichever request.
 * @throws {DeadlinePassed} where the request's time is up
 * @throws {RequestAborted} where its client has left
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

/** Asks for no more of each entity than what is read: on a page of 100 that is two thirds of the work. */
function loaderOf<Row extends { readonly key: string }>(reader: Reader, ask: Keyed<Row>, parameters: Parameters): Load {
  const { graph, columns = entityColumns } = reader
  const asked = ask.takesColumns?.(graph) ? { ...parameters, columns } : parameters
  const statement = ask.statement?.(graph.engine, asked)
  const identity = statement && identityOf(statement)
  const known = new Map<string, Promise<readonly Row[]>>()
  const fetch = async (key: string) => {
    reader.lifetime.check()
    if (!statement || !identity) return ask(graph, { ...asked, keys: [key] })
    return reader.rows(() => reader.queue(statement, identity), key) as Promise<readonly Row[]>
  }
  return (key) => entry(known, key, () => fetch(key))
}

interface Entries<Key, Value> {
  get(key: Key): Value | undefined
  set(key: Key, value: Value): unknown
}

function entry<Key, Value>(entries: Entries<Key, Value>, key: Key, make: () => Value): Value {
  const known = entries.get(key)
  if (known !== undefined) return known
  const made = make()
  entries.set(key, made)
  return made
}
