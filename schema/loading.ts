import DataLoader from 'dataloader'
import { mostKeys } from '../cypher/engine/batching.ts'
import type { Graph, Parameters } from '../cypher/engine/graph.ts'
import { rowsByKey } from '../cypher/engine/rows.ts'
import type { Context } from './builder.ts'
import { allColumns } from './columns.ts'

/** A question about many things at once: each row names in `key` the one that it belongs to. */
export interface Keyed<Row extends { readonly key: string }> {
  (graph: Graph, parameters: Parameters & { readonly keys: readonly string[] }): Promise<readonly Row[]>
  /** True where it answers with those properties of its entities that `$columns` names. */
  takesColumns?(graph: Graph): boolean
}

/**
 * The loaders of one request, or of those that share a wave, by question and parameters. They hang on the context and go with
 * it: a WeakMap from contexts kept them over a garbage collection or two, and 160 µs of a nested request's work became 95 without it.
 */
export type Loaders = Map<unknown, Map<string, DataLoader<string, readonly object[]>>>

/**
 * The rows about one thing, asked together with those about its siblings: one statement for all that a level of an
 * operation asks with the same parameters.
 */
export function load<Row extends { readonly key: string }>(
  context: Context,
  ask: Keyed<Row>,
  key: string,
  parameters: Parameters = {},
): Promise<readonly Row[]> {
  context.loaders ??= new Map()
  const byParameters = entry(context.loaders, ask, () => new Map())
  const loader = entry(byParameters, JSON.stringify(parameters), () => {
    const read = async (keys: readonly string[]) => {
      const rows = rowsByKey(await askFor(context, ask, { ...parameters, keys }))
      return keys.map((of) => rows.get(of) ?? [])
    }
    return new DataLoader(read, { maxBatchSize: mostKeys })
  })
  return loader.load(key) as Promise<readonly Row[]>
}

/** Asks for no more of each entity than what the operation reads: on a page of 100 that is two thirds of the work. */
function askFor<Row extends { readonly key: string }>(
  { graph, columns = allColumns }: Context,
  ask: Keyed<Row>,
  parameters: Parameters & { readonly keys: readonly string[] },
): Promise<readonly Row[]> {
  return ask(graph, ask.takesColumns?.(graph) ? { ...parameters, columns } : parameters)
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
