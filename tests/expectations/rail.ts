import { answer, type Reply } from '../asking.ts'
import type { ExpectationKind } from './kind.ts'

const question = `query ($from: ID!, $to: ID!) { routes(from: $from, to: $to, modes: [RAIL]) { nodes {
  kilometres networkKilometres gaugeChanges { stations { name } } } } }`

/** How far the length of the route that is offered first may be from what is published. */
const tolerance = 0.05

/** The route that is offered first is as long as published, within 5 %, and breaks its gauge at the stations expected. */
export const rail: ExpectationKind = {
  name: 'rail',
  fault: async (graph, { from = '', to = '', kilometres = '', breaks = '' }) => {
    const [first] = (await answer(graph, question, { from, to })).routes.nodes
    if (!first) return `no way from ${from} to ${to}`
    const found = (first.gaugeChanges ?? []).map(({ stations }: Reply) =>
      stations.map(({ name }: Reply) => name).join('/'),
    )
    if (found.join(';') !== breaks)
      return `${from} to ${to} breaks at ${found.join(';') || 'no station'}, not ${breaks}`
    const apart = Math.abs(first.kilometres - Number(kilometres)) / Number(kilometres)
    return apart <= tolerance ? null : `${from} to ${to} is ${first.kilometres} km, not ${kilometres}`
  },
}
