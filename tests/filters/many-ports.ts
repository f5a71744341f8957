import { readFileSync } from 'node:fs'
import type { Value, WritableGraph } from '../../cypher/engine/graph.ts'
import { arrangeIndexes } from '../../cypher/engine/indexes.ts'
import { commandOfRelation } from '../../cypher/engine/question.ts'
import { decimalKey } from '../../cypher/knowledge/derived/decimal-key.ts'
import { ownRank } from '../../cypher/knowledge/derived/own-rank.ts'
import { withoutAccents } from '../../cypher/knowledge/search/folded.ts'
import { grouped } from '../../seed/grouped.ts'

/** Writes ports as the loader would, in countries `country:C0` … */
export async function plantPorts(
  graph: WritableGraph,
  ports: readonly { readonly id: string; readonly name: string }[],
  countries = 10,
) {
  const rows = ports.map(({ id, name }, place) => ({
    id,
    kind: 'PORT',
    properties: {
      ...{ id, kind: 'PORT', name, nameFolded: withoutAccents(name), sortKey: `${withoutAccents(name)}\t${id}` },
      ...{
        countryId: `country:C${place % countries}`,
        portKind: place % 50 === 0 ? 'LAND_PORT' : 'SEAPORT',
        unlocode: id.slice(5),
      },
      ...{
        prominence: place % 7,
        ownRank: ownRank({
          ...{ portKind: place % 50 === 0 ? 'LAND_PORT' : 'SEAPORT', prominence: place % 7 },
          sortKey: `${withoutAccents(name)}\t${id}`,
        }),
        basis: 'REFERENCE',
        citations: ['source:x'],
        aliases: [],
        codes: [],
        source: 'source:x',
      },
    },
  }))
  await command(graph, 'write-entities', rows)
}

/** Writes entities with no more than a name, as the loader would. */
export async function plantEntities(
  graph: WritableGraph,
  kind: string,
  ids: readonly string[],
  properties: object = {},
) {
  const rows = ids.map((id) => ({
    ...{ id, kind },
    properties: {
      ...{ id, kind, name: id, nameFolded: id, sortKey: `${id}\t${id}`, aliases: [], codes: [], prominence: 0 },
      ...{ basis: 'REFERENCE', source: 'source:x', citations: ['source:x'] },
      ...(kind === 'PORT' && { ownRank: ownRank({ prominence: 0, sortKey: `${id}\t${id}`, ...properties }) }),
      ...properties,
    },
  }))
  await command(graph, 'write-entities', rows)
}

/** Writes edges, as the loader would: each from, relation, to. */
export async function plantEdges(graph: WritableGraph, edges: readonly (readonly [string, string, string])[]) {
  const properties = { source: 'source:x', basis: 'REFERENCE', citations: ['source:x'], claims: [] }
  const write = commandOfRelation<{ readonly rows: readonly Value[] }>('write-relations')
  for (const [relation, group] of grouped(edges, ([, name]) => name)) {
    const rows = group.map(([from, , to]) => ({ from, relation, to, properties }))
    for (let done = 0; done < rows.length; done += 5_000)
      await write(graph, relation, { rows: rows.slice(done, done + 5_000) })
  }
}

interface Planted extends Readonly<Record<string, Value>> {
  readonly id: string
  readonly value: string
}

/** Writes observations of one reporter, as the loader would. */
export async function plantObservations(graph: WritableGraph, observations: readonly Planted[]) {
  const rows = observations.map(({ id, ...columns }) => ({
    id,
    claimKind: 'OBSERVATION',
    properties: {
      ...{ id, claimKind: 'OBSERVATION', measure: 'EXPORT_VALUE', kind: 'LEVEL', unit: 'USD', comparator: 'EQUAL' },
      ...{
        reporterId: 'country:CHN',
        basis: 'STATED',
        source: 'source:x',
        citations: ['source:x'],
        sortKey: `3\t${id}`,
      },
      ...columns,
      valueKey: decimalKey(columns.value),
    },
  }))
  await command(graph, 'write-claims', rows)
}

/** Creates the indexes that the statements use. */
export async function plantIndexes(graph: WritableGraph) {
  await arrangeIndexes(graph, 'identity')
  await arrangeIndexes(graph, 'lookup')
}

async function command(graph: WritableGraph, name: string, rows: readonly object[]) {
  const text = readFileSync(new URL(`../../cypher/${name}.cypher`, import.meta.url), 'utf8')
  for (let done = 0; done < rows.length; done += 5_000) {
    await graph.write({ name, text, parameters: { rows: rows.slice(done, done + 5_000) as never }, keyed: false })
  }
}
