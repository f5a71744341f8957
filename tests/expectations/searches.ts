import type { Graph } from '../../cypher/engine/graph.ts'
import { answer } from '../asking.ts'
import type { ExpectationKind } from './kind.ts'

const operation = /* GraphQL */ `
  query Search($text: String!, $ids: [ID!]!) {
    search(text: $text, first: 3) { edges { node { id } } }
    nodes(ids: $ids) { id }
  }
`

/** What somebody types finds what they mean among the first three. Where several things may be meant, their ids are separated by blanks. */
export const searches: ExpectationKind = {
  name: 'searches',
  fault: async (graph: Graph, { text = '', expected = '' }) => {
    const { search, nodes } = await answer(graph, operation, { text, ids: expected.split(' ') })
    const found: string[] = search.edges.map(({ node }: { node: { id: string } }) => node.id)
    // An id that has changed since stands for the new one.
    const meant: string[] = nodes.flatMap((node: { id: string } | null) => (node ? [node.id] : []))
    if (meant.length === 0) return `"${text}": nothing in the graph is ${expected} yet`
    return meant.some((id) => found.includes(id))
      ? null
      : `"${text}" finds ${found.join(', ') || 'nothing'}, not ${meant.join(' or ')}`
  },
}
