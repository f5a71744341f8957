import type { WritableGraph } from '../../cypher/engine/graph.ts'

const country = `MERGE (hub:Entity {id: 'country:XHB'})
SET hub:Country, hub += {kind: 'COUNTRY', name: 'Hub', nameFolded: 'hub', sortKey: 'hub\\tcountry:XHB', iso2: 'XH', iso3: 'XHB', landlocked: false,
  basis: 'REFERENCE', citations: [], codes: ['XHB'], aliases: [], source: 'source:S0', prominence: 0}`

const ports = `MATCH (hub:Country {id: 'country:XHB'})
UNWIND $rows AS number
WITH hub, number, 'port:XHB' + right('00000' + toString(number), 6) AS id, 'Quay ' + right('00000' + toString(number), 6) AS name
CREATE (port:Entity:Port {id: id, kind: 'PORT', name: name, nameFolded: toLower(name), sortKey: toLower(name) + '\\t' + id, portKind: 'SEAPORT',
  countryId: hub.id, unlocode: right(id, 9), basis: 'REFERENCE', citations: [], codes: [], aliases: [], source: 'source:S0', prominence: 0, ownRank: '01999919999\\t' + toLower(name) + '\\t' + id})
CREATE (port)-[:LOCATED_IN {basis: 'REFERENCE', citations: [], claims: [], source: 'source:S0'}]->(hub)`

/** Adds a country with so many ports. */
export async function addHub(graph: WritableGraph, edges: number): Promise<void> {
  await graph.write({ name: 'hub', text: country, parameters: {}, keyed: false })
  for (let from = 0; from < edges; from += 5_000) {
    const rows = Array.from({ length: Math.min(5_000, edges - from) }, (_, at) => from + at)
    await graph.write({ name: 'hub-ports', text: ports, parameters: { rows }, keyed: false })
  }
}
