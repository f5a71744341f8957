import { isUnexplained, type MirrorFlow } from '../../cypher/knowledge/mirror/mirror-flow.ts'

/** Which flows are asked for; all where nothing is said. */
export interface FlowsAsked {
  readonly exporter?: string | undefined
  readonly importer?: string | undefined
  readonly commodity?: string | undefined
  readonly year?: number | undefined
  /** The least gap. */
  readonly atLeast?: number | undefined
  readonly states?: readonly MirrorFlow['state'][] | undefined
  readonly unexplainedOnly?: boolean | undefined
}

/** Returns whether a flow is among those asked for. */
export function passes(asked: FlowsAsked): (flow: MirrorFlow) => boolean {
  const { exporter, importer, commodity, year, atLeast, states, unexplainedOnly } = asked
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  return (flow) =>
    (exporter === undefined || flow.exporter === exporter) &&
    (importer === undefined || flow.importer === importer) &&
    (commodity === undefined || flow.commodity === commodity) &&
    (year === undefined || (flow.start <= last && flow.end >= first)) &&
    (atLeast === undefined || (flow.gap !== null && Math.abs(Number(flow.gap)) >= atLeast)) &&
    (states === undefined || states.includes(flow.state)) &&
    (!unexplainedOnly || isUnexplained(flow))
}
