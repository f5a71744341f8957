import { answer } from '../asking.ts'
import type { ExpectationKind } from './kind.ts'

const within = 0.03

const question = `query ($from: ID!, $to: ID!, $avoid: [SeaPassage!]) {
  seaRoute(from: $from, to: $to, avoid: $avoid) { kilometres nauticalMiles reason passages { name } } }`

/** A way by sea, by the UN/LOCODEs of its ports, is as long as distance tables say, within 3 %; `avoid` closes what the table goes round. */
export const sea: ExpectationKind = {
  name: 'sea',
  fault: async (graph, { from = '', to = '', avoid = '', nautical_miles = '' }) => {
    const codes =
      'query ($from: String!, $to: String!) { from: entity(code: $from) { id } to: entity(code: $to) { id } }'
    const ports = await answer(graph, codes, { from, to })
    if (!ports.from || !ports.to) return `nothing has the code ${ports.from ? to : from}`
    const ends = { from: ports.from.id, to: ports.to.id }
    const { seaRoute } = await answer(graph, question, { ...ends, avoid: avoid.split(' ').filter(Boolean) })
    const { kilometres, nauticalMiles, reason, passages } = seaRoute
    const through = passages.map(({ name }: { name: string }) => name).join(', ')
    const off = kilometres / 1.852 / Number(nautical_miles) - 1
    if (kilometres !== null && Math.abs(off) <= within) return null
    const found = kilometres === null ? reason : `${nauticalMiles} nautical miles through ${through || 'no strait'}`
    return `${from}–${to}${avoid && ` without ${avoid}`}: ${found} instead of ${nautical_miles}`
  },
}
