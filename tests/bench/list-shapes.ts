import type { Key, Shape } from './shape.ts'

const page = (rows: number, name: string, keys: Shape['keys'], country: boolean): Shape => {
  const fields = country ? 'id name country { name }' : 'id name'
  // The peer has a list where a port has one country.
  const flat = (port: { country?: readonly unknown[] }) => (country ? { ...port, country: port.country?.[0] } : port)
  return {
    name,
    keys,
    entrepot: {
      query: `query ($after: String) { ports(first: ${rows}, after: $after) { nodes { ${fields} } } }`,
      variables: ({ after }) => ({ after: after ?? null }),
      answer: ({ ports }) => ports.nodes,
    },
    peer: {
      query: `query ($offset: Int!) { ports(limit: ${rows}, offset: $offset, sort: [{ sortKey: ASC }]) { ${fields} } }`,
      variables: ({ offset }) => ({ offset: offset ?? 0 }),
      answer: ({ ports }) => ports.map(flat),
    },
    raw: {
      text: `MATCH (p:Entity {kind: 'PORT'}) WHERE p.sortKey > $sortKey
WITH p ORDER BY p.kind, p.sortKey LIMIT ${rows}
${country ? 'MATCH (c:Entity {id: p.countryId}) RETURN collect({id: p.id, name: p.name, country: c{.name}}) AS answer' : 'RETURN collect(p{.id, .name}) AS answer'}`,
      variables: ({ sortKey }) => ({ sortKey: sortKey ?? '' }),
    },
  }
}

const byIso = ({ iso }: Key) => ({ iso: iso ?? '' })
const byCountry = ({ id }: Key) => ({ id: id ?? '' })
const kinds = ['SEAPORT', 'LAND_PORT', 'INLAND_PORT']

/** Pages of a whole kind, at its beginning and deep in; what passes a filter; counts by group. */
export const listShapes: readonly Shape[] = [
  page(50, '50 ports, each with its country', ({ firstPages }) => firstPages, true),
  page(20, 'a page at the beginning', ({ firstPages }) => firstPages, false),
  page(20, 'a page 20,000 deep', ({ deepPages }) => deepPages, false),
  {
    name: 'filter through two hops',
    keys: ({ countries }) => countries,
    entrepot: {
      query:
        'query ($iso: String!) { ports(first: 20, where: { portKind: [SEAPORT], inCountry: { iso3: { eq: $iso }, hasPort: { portKind: [LAND_PORT] } } }) { nodes { id name } } }',
      variables: byIso,
      answer: ({ ports }) => ports.nodes,
    },
    peer: {
      query:
        'query ($iso: String!) { ports(limit: 20, sort: [{ sortKey: ASC }], where: { portKind: { eq: "SEAPORT" }, country: { some: { iso3: { eq: $iso }, ports: { some: { portKind: { eq: "LAND_PORT" } } } } } }) { id name } }',
      variables: byIso,
      answer: ({ ports }) => ports,
    },
    raw: {
      text: `MATCH (c:Country {iso3: $iso})
CALL (c) { MATCH (q:Port {countryId: c.id}) WHERE q.sortKey > '' AND q.portKind = 'LAND_PORT' RETURN q LIMIT 1 }
MATCH (p:Port {countryId: c.id}) WHERE p.sortKey > '' AND p.portKind = 'SEAPORT'
WITH p ORDER BY p.countryId, p.sortKey LIMIT 20
RETURN collect(p{.id, .name}) AS answer`,
      variables: byIso,
    },
  },
  {
    name: "how many of a country's ports are of each kind",
    keys: ({ countries }) => countries,
    entrepot: {
      query:
        'query ($id: ID!) { ports(where: { country: [$id] }) { groups(by: [PORT_KIND]) { nodes { count keys { value } } } } }',
      variables: byCountry,
      answer: ({ ports }) =>
        kinds.map(
          (kind) =>
            ports.groups.nodes.find(({ keys }: { keys: [{ value: string }] }) => keys[0].value === kind)?.count ?? 0,
        ),
    },
    peer: {
      query: `query ($id: ID!) { ${kinds.map((kind) => `${kind}: portsConnection(where: { portKind: { eq: "${kind}" }, country: { some: { id: { eq: $id } } } }) { aggregate { count { nodes } } }`).join(' ')} }`,
      variables: byCountry,
      answer: (data) => kinds.map((kind) => data[kind].aggregate.count.nodes),
    },
    raw: {
      text: `MATCH (p:Port {countryId: $id}) WHERE p.sortKey > ''
WITH p.portKind AS kind, count(p) AS total
WITH collect({kind: kind, total: total}) AS found
RETURN [kind IN ['SEAPORT', 'LAND_PORT', 'INLAND_PORT'] | coalesce([one IN found WHERE one.kind = kind | one.total][0], 0)] AS answer`,
      variables: byCountry,
    },
  },
]
