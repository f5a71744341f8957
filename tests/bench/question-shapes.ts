import { servingStatement } from './serving-statement.ts'
import type { Shape } from './shape.ts'

const peerField = (name: string, variables: string, args: string) =>
  `query (${variables}) { ${name}(${args}) { id name } }`

/** Questions that the peer can only be asked through a field with a statement of its own (`@cypher`). */
export const questionShapes: readonly Shape[] = [
  {
    name: 'full-text page',
    keys: ({ words }) => words,
    differs: 'the peer and the bare statement take the index’s own ranking, without prefixes, typos and codes',
    entrepot: {
      query: 'query ($text: String!) { search(text: $text, first: 10) { nodes { id name } } }',
      variables: ({ text }) => ({ text: text ?? '' }),
      answer: ({ search }) => search.nodes,
    },
    peer: {
      query: peerField('found', '$text: String!', 'text: $text'),
      variables: ({ text }) => ({ text: text ?? '' }),
      answer: ({ found }) => found,
    },
    raw: {
      text: `CALL db.index.fulltext.queryNodes('entity_search_keys_index', $text) YIELD node, score
WITH node, score ORDER BY score DESC LIMIT 10
RETURN collect(node{.id, .name}) AS answer`,
      variables: ({ text }) => ({ text: text ?? '' }),
    },
  },
  {
    name: 'portsServing',
    keys: ({ places }) => places,
    entrepot: {
      query: 'query ($place: ID!) { portsServing(place: $place, first: 20) { nodes { port { id name } } } }',
      variables: ({ id }) => ({ place: id ?? '' }),
      answer: ({ portsServing }) => portsServing.nodes.map(({ port }: { port: unknown }) => port),
    },
    peer: {
      query: peerField('portsServing', '$place: ID!', 'place: $place'),
      variables: ({ id }) => ({ place: id ?? '' }),
      answer: ({ portsServing }) => portsServing,
    },
    raw: {
      text: servingStatement('WITH port, sortKey ORDER BY sortKey RETURN collect(port{.id, .name}) AS answer'),
      variables: ({ id }) => ({ place: id ?? '' }),
    },
  },
  {
    name: 'shortestPath over land borders',
    keys: ({ pairs }) => pairs,
    entrepot: {
      query: 'query ($from: ID!, $to: ID!) { shortestPath(from: $from, to: $to, relations: [BORDERS]) { length } }',
      variables: ({ from, to }) => ({ from: from ?? '', to: to ?? '' }),
      answer: ({ shortestPath }) => shortestPath?.length ?? null,
    },
    peer: {
      query: 'query ($from: ID!, $to: ID!) { shortestPathLength(from: $from, to: $to) }',
      variables: ({ from, to }) => ({ from: from ?? '', to: to ?? '' }),
      answer: ({ shortestPathLength }) => shortestPathLength,
    },
    raw: {
      text: 'MATCH p = shortestPath((:Entity {id: $from})-[:BORDERS*..6]-(:Entity {id: $to})) RETURN length(p) AS answer',
      variables: ({ from, to }) => ({ from: from ?? '', to: to ?? '' }),
    },
  },
]
