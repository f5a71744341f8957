import type { GraphQLSchema } from 'graphql'

/**
 * The fields of Query as GraphiQL lists them: how one thing is found, the lists of each kind, the questions about how things are
 * related, the evidence, the ledger, what was brought in beside the graph, and what serves it. Within each, what a newcomer asks first comes first.
 */
const contents: readonly string[] = [
  ...['search', 'reconcile', 'entity', 'entityByCode', 'country', 'node', 'nodes'],
  ...['countries', 'regions', 'ports', 'places', 'railways', 'corridors', 'passages', 'commodities'],
  ...['agreements', 'organizations', 'events', 'persons', 'sectors'],
  ...[
    'portsServing',
    'near',
    'route',
    'routes',
    'seaRoute',
    'passagesBetween',
    'exposure',
    'shortestPath',
    'paths',
    'subgraph',
    'relations',
    'agreementsLinking',
    'organizationsShared',
  ],
  ...['compare', 'suppliers', 'dependencies', 'timeSeries'],
  ...['observations', 'coverage', 'claims', 'conflicts', 'disagreeingClaims', 'mirrorFlows', 'source', 'sources'],
  ...['changes', 'entry', 'history', 'diff', 'proposals'],
  ...['workspaces', 'importJobs', 'importJob'],
  ...['about', 'viewer'],
]

/**
 * Puts the fields of Query in the order of a table of contents; those of every other type are in that of the alphabet.
 * @param schema whose Query is changed in place
 * @returns the same schema
 * @throws {Error} if the order lacks a field of Query or names one that it has not
 */
export function inOrderOfContents(schema: GraphQLSchema): GraphQLSchema {
  const fields = schema.getQueryType()?.getFields() ?? {}
  const unplaced = Object.keys(fields).filter((name) => !contents.includes(name))
  const unknown = contents.filter((name) => !(name in fields))
  if (unplaced.length > 0) throw new Error(`Say in schema/contents.ts where Query lists ${unplaced.join(', ')}`)
  if (unknown.length > 0) throw new Error(`Query has no ${unknown.join(', ')}, which schema/contents.ts names`)
  const inOrder = contents.map((name) => [name, fields[name]] as const)
  for (const name of contents) delete fields[name]
  Object.assign(fields, Object.fromEntries(inOrder))
  return schema
}
