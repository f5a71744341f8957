import type { Graph } from '../../cypher/engine/graph.ts'
import { answer } from '../asking.ts'
import type { ExpectationKind } from './kind.ts'

const operation = /* GraphQL */ `
  query Names($text: String!, $kinds: [EntityKind!]) {
    reconcile(queries: [{ text: $text, kinds: $kinds, otherKinds: true }]) {
      candidates(limit: 3) { score match node { id } }
    }
  }
`

/**
 * A name as people write it in tables, with the kind that its column holds, is matched to what they mean in first place; where `expected` is
 * empty, nothing may be matched without a look. Ids that are separated by blanks are equally right.
 */
export const names: ExpectationKind = {
  name: 'names',
  fault: async (graph: Graph, { text = '', kind = '', expected = '' }) => {
    const { reconcile } = await answer(graph, operation, { text, kinds: kind ? [kind] : null })
    const [first] = reconcile[0].candidates
    const told = first ? `${first.node.id} with ${first.score}` : 'nothing'
    const isRight = expected.split(' ').includes(first?.node.id)
    if (first?.match && !isRight)
      throw new Error(`"${text}" is matched to ${told}, which is wrong: ${expected || 'nothing'}`)
    return expected === '' || isRight ? null : `"${text}" finds ${told}, not ${expected}`
  },
}
