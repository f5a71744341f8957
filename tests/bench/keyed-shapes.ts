import type { Shape } from './shape.ts'

const byIso = ({ iso }: { readonly [name: string]: unknown }) => ({ iso: iso as string })

/** One thing by its key, and what hangs on it one and two levels deep. */
export const keyedShapes: readonly Shape[] = [
  {
    name: 'country, five scalars',
    keys: ({ countries }) => countries,
    entrepot: {
      query: 'query ($iso: String!) { country(iso: $iso) { id name iso2 iso3 landlocked } }',
      variables: byIso,
      answer: ({ country }) => country,
    },
    peer: {
      query: 'query ($iso: String!) { countries(where: { iso3: { eq: $iso } }) { id name iso2 iso3 landlocked } }',
      variables: byIso,
      answer: ({ countries }) => countries[0],
    },
    raw: {
      text: 'MATCH (c:Country {iso3: $iso}) RETURN c{.id, .name, .iso2, .iso3, .landlocked} AS answer',
      variables: byIso,
    },
  },
  {
    name: 'country → 10 ports → 5 railways',
    keys: ({ countries }) => countries,
    entrepot: {
      query:
        'query ($iso: String!) { country(iso: $iso) { name ports(first: 10) { nodes { id name railways(first: 5) { nodes { id name } } } } } }',
      variables: byIso,
      answer: ({ country }) => ({
        name: country.name,
        ports: country.ports.nodes.map((port: { id: string; name: string; railways: { nodes: unknown } }) => ({
          ...port,
          railways: port.railways.nodes,
        })),
      }),
    },
    peer: {
      query:
        'query ($iso: String!) { countries(where: { iso3: { eq: $iso } }) { name ports(limit: 10, sort: [{ sortKey: ASC }]) { id name railways(limit: 5, sort: [{ sortKey: ASC }]) { id name } } } }',
      variables: byIso,
      answer: ({ countries }) => countries[0],
    },
    raw: {
      text: `MATCH (c:Country {iso3: $iso})
CALL (c) {
  MATCH (p:Port {countryId: c.id}) WHERE p.sortKey > ''
  WITH p ORDER BY p.countryId, p.sortKey LIMIT 10
  CALL (p) {
    MATCH (p)<-[:STOPS_AT]-(r:Railway)
    WITH r ORDER BY r.sortKey LIMIT 5
    RETURN collect(r{.id, .name}) AS railways
  }
  RETURN collect({id: p.id, name: p.name, railways: railways}) AS ports
}
RETURN {name: c.name, ports: ports} AS answer`,
      variables: byIso,
    },
  },
  {
    name: 'country → borders → 5 ports each',
    keys: ({ countries }) => countries,
    entrepot: {
      query:
        'query ($iso: String!) { country(iso: $iso) { name borders(first: 20) { nodes { id name ports(first: 5) { nodes { id name } } } } } }',
      variables: byIso,
      answer: ({ country }) => ({
        name: country.name,
        borders: country.borders.nodes.map((other: { ports: { nodes: unknown } }) => ({
          ...other,
          ports: other.ports.nodes,
        })),
      }),
    },
    peer: {
      query:
        'query ($iso: String!) { countries(where: { iso3: { eq: $iso } }) { name borders(limit: 20, sort: [{ sortKey: ASC }]) { id name ports(limit: 5, sort: [{ sortKey: ASC }]) { id name } } } }',
      variables: byIso,
      answer: ({ countries }) => countries[0],
    },
    raw: {
      text: `MATCH (c:Country {iso3: $iso})
CALL (c) {
  MATCH (c)-[:BORDERS]-(b:Country)
  WITH b ORDER BY b.sortKey LIMIT 20
  CALL (b) {
    MATCH (p:Port {countryId: b.id}) WHERE p.sortKey > ''
    WITH p ORDER BY p.countryId, p.sortKey LIMIT 5
    RETURN collect(p{.id, .name}) AS ports
  }
  RETURN collect({id: b.id, name: b.name, ports: ports}) AS borders
}
RETURN {name: c.name, borders: borders} AS answer`,
      variables: byIso,
    },
  },
  ...(['small', 'hub'] as const).map(
    (which): Shape => ({
      name: which === 'hub' ? 'ten ports of a hub with 50,000' : 'ten ports of a small country',
      keys: ({ smallCountries, hub }) => (which === 'hub' ? hub : smallCountries),
      entrepot: {
        query: 'query ($iso: String!) { country(iso: $iso) { ports(first: 10) { nodes { id name } } } }',
        variables: byIso,
        answer: ({ country }) => country.ports.nodes,
      },
      peer: {
        query:
          'query ($iso: String!) { countries(where: { iso3: { eq: $iso } }) { ports(limit: 10, sort: [{ sortKey: ASC }]) { id name } } }',
        variables: byIso,
        answer: ({ countries }) => countries[0].ports,
      },
      raw: {
        text: `MATCH (c:Country {iso3: $iso})
CALL (c) {
  MATCH (p:Port {countryId: c.id}) WHERE p.sortKey > ''
  WITH p ORDER BY p.countryId, p.sortKey LIMIT 10
  RETURN collect(p{.id, .name}) AS ports
}
RETURN ports AS answer`,
        variables: byIso,
      },
    }),
  ),
  {
    name: "totalCount of a country's ports",
    keys: ({ countries }) => countries,
    entrepot: {
      query: 'query ($iso: String!) { country(iso: $iso) { ports { totalCount } } }',
      variables: byIso,
      answer: ({ country }) => country.ports.totalCount,
    },
    peer: {
      query: 'query ($iso: String!) { countries(where: { iso3: { eq: $iso } }) { portsConnection { totalCount } } }',
      variables: byIso,
      answer: ({ countries }) => countries[0].portsConnection.totalCount,
    },
    raw: {
      text: "MATCH (c:Country {iso3: $iso}) CALL (c) { MATCH (p:Port {countryId: c.id}) WHERE p.sortKey > '' RETURN count(p) AS total } RETURN total AS answer",
      variables: byIso,
    },
  },
]
