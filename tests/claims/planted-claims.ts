import type { Value, WritableGraph } from '../../cypher/engine/graph.ts'

/** The properties in which an observation differs from the default: China's trade with Vietnam in 2023, 100 USD, stated by S0. */
export type Planted = Readonly<Record<string, string | null>>

const usual = {
  measure: 'TRADE_VALUE',
  kind: 'LEVEL',
  flow: 'TRADE',
  unit: 'USD',
  value: '100',
  comparator: 'EQUAL',
  reporterId: 'country:CHN',
  partnerId: 'country:VNM',
  periodStart: '2023-01-01',
  periodEnd: '2023-12-31',
  periodLabel: '2023',
  source: 'source:S0',
}

/** Makes a graph of two countries, an organization, two sources and no claim. */
export async function plantGround(graph: WritableGraph): Promise<void> {
  const cited = { basis: 'REFERENCE', citations: ['source:S0'] }
  await write(graph, 'UNWIND $rows AS row CREATE (source:Source) SET source = row', [
    { id: 'source:S0', title: 'January', basis: 'STATED', publishedOn: '2024-01-19' },
    { id: 'source:S1', title: 'September', basis: 'STATED', publishedOn: '2024-09-11' },
  ])
  await write(graph, 'UNWIND $rows AS row CREATE (country:Entity:Country) SET country = row', [
    { id: 'country:CHN', kind: 'COUNTRY', name: 'China', sortKey: 'China', ...cited },
    { id: 'country:VNM', kind: 'COUNTRY', name: 'Vietnam', sortKey: 'Vietnam', ...cited },
  ])
  await write(graph, 'UNWIND $rows AS row CREATE (organization:Entity:Organization) SET organization = row', [
    { id: 'organization:EU', kind: 'ORGANIZATION', name: 'European Union', sortKey: 'European Union', ...cited },
  ])
}

/** Adds observations `observation:1`, `observation:2` … */
export async function plantObservations(graph: WritableGraph, planted: readonly Planted[]): Promise<void> {
  const rows = planted.map((own, index) => {
    const columns = { basis: 'STATED', ...usual, ...own }
    const id = `observation:${index + 1}`
    const told = {
      id,
      claimKind: 'OBSERVATION',
      predicate: 'trade with',
      sortKey: id,
      citations: [`${columns.source}#1`],
    }
    return Object.fromEntries(Object.entries({ ...told, ...columns }).filter(([, value]) => value !== null))
  })
  const text = `UNWIND $rows AS row MATCH (source:Source {id: row.source}) MATCH (reporter:Entity {id: row.reporterId})
    CREATE (claim:Claim:Observation) SET claim = row
    CREATE (claim)-[:CITES]->(source) CREATE (claim)-[:ABOUT {role: 'REPORTER', position: 0}]->(reporter)`
  await write(graph, text, rows as Value[])
}

/** Adds a statement about China without a number. */
export async function plantStatement(graph: WritableGraph, own: Planted): Promise<void> {
  const told = {
    id: 'statement:1',
    claimKind: 'STATEMENT',
    sortKey: 'statement:1',
    predicate: 'falling since',
    basis: 'STATED',
  }
  const columns = { ...told, subjectId: 'country:CHN', source: 'source:S0', citations: ['source:S0#2'], ...own }
  const text = `UNWIND $rows AS row MATCH (subject:Entity {id: row.subjectId})
    CREATE (claim:Claim:Statement) SET claim = row CREATE (claim)-[:ABOUT {role: 'SUBJECT', position: 0}]->(subject)`
  await write(graph, text, [columns])
}

export async function uproot(graph: WritableGraph): Promise<void> {
  await write(graph, 'MATCH (claim:Claim) DETACH DELETE claim', [])
}

async function write(graph: WritableGraph, text: string, rows: readonly Value[]): Promise<void> {
  await graph.write({ name: 'plant', text, parameters: text.includes('$rows') ? { rows } : {}, keyed: false })
}
