import type { WritableGraph } from '../../cypher/engine/graph.ts'
import { zipf } from './zipf.ts'

const railways = `UNWIND $rows AS number
WITH number, 'railway:BENCH' + toString(number) AS id
CREATE (:Entity:Railway {id: id, kind: 'RAILWAY', name: 'Line ' + toString(number), nameFolded: 'line', sortKey: 'line\\t' + id, status: 'PLANNED',
  basis: 'REFERENCE', citations: [], codes: [], aliases: [], source: 'source:S0', prominence: 0})`

const ports = `UNWIND $rows AS row
MATCH (country:Country {id: row.country})
MATCH (railway:Entity {id: row.railway})
WITH row, country, railway, 'port:BENCH' + row.code AS id, 'Pier ' + row.code AS name
CREATE (port:Entity:Port {id: id, kind: 'PORT', name: name, nameFolded: toLower(name), sortKey: toLower(name) + '\\t' + id, portKind: 'SEAPORT',
  countryId: country.id, basis: 'REFERENCE', citations: [], codes: [], aliases: [], source: 'source:S0', prominence: 0})
CREATE (port)-[:LOCATED_IN {basis: 'REFERENCE', citations: [], claims: [], source: 'source:S0'}]->(country)
CREATE (railway)-[:STOPS_AT {basis: 'REFERENCE', citations: [], claims: [], source: 'source:S0'}]->(port)`

const lines = 5_000
const batch = 10_000

/** Adds so many edges by a power law: the n-th country has a share of the ports that is one n-th of the first's, railways likewise. */
export async function grow(graph: WritableGraph, edges: number): Promise<void> {
  const write = (text: string, rows: readonly (number | Record<string, string>)[]) =>
    graph.write({ name: 'grow', text, parameters: { rows }, keyed: false })
  const found = await graph.run({
    name: 'countries',
    text: 'MATCH (country:Country) WHERE country.iso3 <> "XHB" RETURN country.id AS id ORDER BY id',
    parameters: {},
    keyed: false,
  })
  await write(railways, [...Array(lines).keys()])
  const piers = Math.ceil(edges / 2)
  const countries = zipf(found, piers)
  const numbers = zipf([...Array(lines).keys()], piers)
  for (let from = 0; from < piers; from += batch) {
    const rows = Array.from({ length: Math.min(batch, piers - from) }, (_, at) => ({
      country: String(countries[from + at]?.id),
      railway: `railway:BENCH${numbers[from + at]}`,
      code: String(from + at).padStart(7, '0'),
    }))
    await write(ports, rows)
  }
}
