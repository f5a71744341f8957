import { servingStatement } from './serving-statement.ts'

/** The same graph in the peer's own words. Where it has no field for a question, a field with a statement asks it. */
export const peerTypes = `
  type Country @node {
    id: ID!
    name: String!
    sortKey: String!
    iso2: String!
    iso3: String!
    landlocked: Boolean!
    ports: [Port!]! @relationship(type: "LOCATED_IN", direction: IN)
    borders: [Country!]! @relationship(type: "BORDERS", direction: OUT, queryDirection: UNDIRECTED)
  }
  type Port @node {
    id: ID!
    name: String!
    sortKey: String!
    portKind: String!
    unlocode: String
    country: [Country!]! @relationship(type: "LOCATED_IN", direction: OUT)
    railways: [Railway!]! @relationship(type: "STOPS_AT", direction: IN)
  }
  type Railway @node {
    id: ID!
    name: String!
    sortKey: String!
  }
  type Entity @node {
    id: ID!
    name: String!
  }
  type Query {
    found(text: String!): [Entity!]! @cypher(statement: """
      CALL db.index.fulltext.queryNodes('entity_search_keys_index', $text) YIELD node, score
      RETURN node ORDER BY score DESC LIMIT 10
    """, columnName: "node")
    portsServing(place: ID!): [Port!]! @cypher(statement: """
      ${servingStatement('RETURN port ORDER BY sortKey')}
    """, columnName: "port")
    shortestPathLength(from: ID!, to: ID!): Int @cypher(statement: """
      MATCH p = shortestPath((:Entity {id: $from})-[:BORDERS*..6]-(:Entity {id: $to}))
      RETURN length(p) AS length
    """, columnName: "length")
  }
`
