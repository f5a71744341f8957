import type { Graph } from '../../cypher/engine/graph.ts'
import { answer } from '../asking.ts'
import type { ExpectationKind } from './kind.ts'

const question = `query ($name: String!, $code: String!) {
  search(text: $name, first: 3) { nodes { id } }
  entity(code: $code) { id ... on Port { country { codes } } }
}`

/** A port is among the first three things that a search for its name finds, and its code finds the same one, in its country. */
export const ports: ExpectationKind = {
  name: 'ports',
  fault: async (graph: Graph, { name = '', code = '', country = '' }) => {
    const { search, entity } = await answer(graph, question, { name, code })
    if (!entity) return `${code}, ${name}, finds nothing`
    if (!entity.country?.codes.includes(country))
      return `${code}, ${name}, finds ${entity.id}, which is not in ${country}`
    const found: readonly string[] = search.nodes.map(({ id }: { id: string }) => id)
    return found.includes(entity.id) ? null : `${name} finds ${found.join(', ')}, but ${code} is ${entity.id}`
  },
}
