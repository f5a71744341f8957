import type { Graph } from '../../cypher/engine/graph.ts'
import { answer } from '../asking.ts'
import { served } from '../serving/serving.ts'

/** The address that the documents of the tests name, which is also that of shapes.ttl. */
export const site = 'https://entrepot.example'

/** Serves a graph as if at `site`. @returns a function that fetches a path */
export async function siteOver(graph: Graph, plugins: Parameters<typeof served>[1] = {}) {
  const address = await served(graph, { ...plugins, publicUrl: site })
  return (path: string, init: RequestInit = {}) => fetch(address + path, { redirect: 'manual', ...init })
}

const lists = [
  'countries',
  'regions',
  'ports',
  'places',
  'railways',
  'corridors',
  'passages',
  'commodities',
  'agreements',
  'organizations',
  'events',
  'persons',
  'sectors',
] as const

const comparators = ['EQUAL', 'MORE_THAN', 'LESS_THAN', 'ABOUT', 'AT_LEAST', 'NEARLY']

/** The paths of some things of each kind: entities, claims of each source, measure and comparator, and all sources. */
export async function somePaths(graph: Graph): Promise<readonly string[]> {
  const entities = await answer(
    graph,
    `{ ${lists.map((list) => `${list}(first: 4) { nodes { id } }`).join(' ')}
      known: nodes(ids: ["country:MCO", "agreement:RCEP", "organization:ASEAN", "region:CENTRAL_ASIA", "port:CNHGS"]) { id } }`,
  )
  const ids = [...lists.flatMap((list) => entities[list].nodes), ...entities.known]
    .filter((node) => node !== null)
    .map(({ id }: { id: string }) => `/entity/${id}`)
  const { sources } = await answer(graph, '{ sources(first: 100) { nodes { id claims(first: 10) { nodes { id } } } } }')
  const compared = await answer(
    graph,
    `{ ${comparators.map((one) => `${one}: observations(first: 10, where: { comparator: [${one}] }) { nodes { id } }`).join(' ')}
      derived: observations(first: 10, where: { basis: [DERIVED] }) { nodes { id } }
      disagreeing: disagreeingClaims(first: 10) { nodes { id } } }`,
  )
  const claims = [
    ...sources.nodes.flatMap(({ claims }: { claims: { nodes: object[] } }) => claims.nodes),
    ...Object.values(compared).flatMap(({ nodes }) => nodes),
  ]
  const keys = claims.map(({ id }: { id: string }) => `/claim/${id.replace(/^\w+:/, '')}`)
  const documents = sources.nodes.map(({ id }: { id: string }) => `/source/${id.replace('source:', '')}`)
  return [...new Set([...ids, ...keys, ...documents])]
}
