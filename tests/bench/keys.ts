import type { Graph, Row } from '../../cypher/engine/graph.ts'
import { Cursor } from '../../schema/cursor.ts'
import type { Key, Keys } from './shape.ts'

/** What to ask about, read from the graph itself: 250 of everything where there are so many. */
export async function readKeys(graph: Graph): Promise<Keys> {
  const read = (text: string, parameters = {}) => graph.run({ name: 'keys', text, parameters, keyed: false })
  const countries =
    await read(`MATCH (c:Country) WHERE c.id <> 'country:XHB' CALL (c) { MATCH (p:Port {countryId: c.id}) RETURN count(p) AS ports }
    RETURN c.iso3 AS iso, c.iso2 AS iso2, c.id AS id, ports ORDER BY ports DESC, iso LIMIT 250`)
  const page = async (skip: number) =>
    (
      await read(
        'MATCH (p:Port) WHERE p.sortKey > $from WITH p.sortKey AS sortKey ORDER BY sortKey SKIP $skip LIMIT 250 RETURN sortKey',
        { from: '', skip },
      )
    ).map(({ sortKey }, at): Key => {
      return { sortKey: String(sortKey), after: Cursor.write('Query.ports', String(sortKey)), offset: skip + at + 1 }
    })
  const small = countries.filter(({ ports }) => Number(ports) >= 10).slice(-100)
  return {
    countries: countries.map(key),
    smallCountries: small.map(key),
    hub: [{ iso: 'XHB' }],
    firstPages: [{}, ...(await page(0))],
    deepPages: await page(20_000),
    places: countries.slice(40, 160).map(key),
    pairs: countries.slice(0, 120).map(({ id }, at) => ({ from: String(id), to: String(countries[239 - at]?.id) })),
    words: (
      await read(
        "MATCH (p:Port) WHERE p.sortKey > 'b' AND p.name =~ '[A-Za-z]{5,9}' RETURN toLower(p.name) AS text ORDER BY p.sortKey SKIP 2000 LIMIT 250",
      )
    ).map(key),
  }
}

function key(row: Row): Key {
  return row as Key
}
