import type { Graph } from '../../cypher/engine/graph.ts'
import { answer, type Reply } from '../asking.ts'
import type { ExpectationKind } from './kind.ts'

/** An agreement links two countries on a day, or does not. */
export const treaties: ExpectationKind = {
  name: 'treaties',
  fault: async (graph, { countries = '', day = '', agreement = '', links = '' }) => {
    const found = await linking(graph, countries, day)
    if (found.includes(agreement) === (links === 'yes')) return null
    return `${countries} on ${day}: ${agreement} ${links === 'yes' ? 'does not link' : 'links'} them; there are ${found.join(', ') || 'none'}`
  },
}

/** The agreements that link two countries, given by their codes, on a day. @throws {Error} if there are more than a page */
async function linking(graph: Graph, codes: string, day: string): Promise<readonly string[]> {
  const countries = codes.split(' ').map((code) => `country:${code}`)
  const { agreementsLinking } = await answer(
    graph,
    `query ($countries: [ID!]!, $day: PartialDate) {
      agreementsLinking(countries: $countries, asOf: $day, first: 100) { totalCount nodes { agreement { id } } }
    }`,
    { countries, day },
  )
  const ids = agreementsLinking.nodes.map(({ agreement }: Reply) => agreement.id)
  if (ids.length !== agreementsLinking.totalCount) throw new Error(`${codes} are linked by more than a page`)
  return ids
}
