import type { Graph } from '../../engine/graph.ts'
import { question } from '../../engine/question.ts'
import { crossingLegs, type PairRow } from './crossing-legs.ts'
import type { Leg } from './leg.ts'
import { type LineStopRow, lineLegs } from './line-legs.ts'
import type { Mode } from './stop.ts'

const stopsOfOpenLines = question<LineStopRow>('stops-of-open-lines')
const pairedCrossings = question<PairRow>('paired-crossings')

/** All legs of some modes of transport, null for all: between the stops of open lines, and across borders between paired crossings. */
export async function network(graph: Graph, modes: readonly Mode[] | null): Promise<readonly Leg[]> {
  const [stops, pairs] = await Promise.all([stopsOfOpenLines(graph, {}), pairedCrossings(graph, {})])
  const legs = [...lineLegs(stops), ...crossingLegs(pairs)]
  return modes ? legs.filter(({ mode }) => modes.includes(mode)) : legs
}
