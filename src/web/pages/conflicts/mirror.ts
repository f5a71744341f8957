import type { Ask } from '../../shared/graphql/ask.ts'
import { needed } from '../../shared/graphql/ask.ts'
import { Card, Cited } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'

const MirrorSide = graphql(
  `
  fragment MirrorSide on MirrorReport {
    value
    valuation
    dataset
    job
    row
    claim { id citations { ...Cited } }
  }
`,
  [Cited],
)
export type MirrorSide = ResultOf<typeof MirrorSide>

const LargestGaps = graphql(
  `
  query LargestGaps($exporter: ID) {
    mirrorFlows(first: 10, states: [DISAGREES], exporter: $exporter) {
      totalCount
      nodes {
        id
        exporter { ...Card }
        importer { ...Card }
        commodity { ...Card }
        commodityCode
        unit
        periodStart
        periodEnd
        gap
        ratio
        unexplained
        exported { ...MirrorSide }
        imported { ...MirrorSide }
        reconciled { ...MirrorSide }
        reasons { kind fit explains because }
      }
    }
    oneSided: mirrorFlows(first: 1, states: [ONE_SIDED], exporter: $exporter) { totalCount }
  }
`,
  [Card, MirrorSide],
)

type Found = NonNullable<ResultOf<typeof LargestGaps>['mirrorFlows']>

/** A flow of which exporter and importer report different numbers. */
export type MirrorFlow = NonNullable<Found['nodes']>[number]

/** A reason why they may. */
export type MirrorReason = MirrorFlow['reasons'][number]

/** The largest gaps between exporters and importers. */
export interface Mirror {
  readonly flows: readonly MirrorFlow[]
  readonly disagree: number
  readonly oneSided: number
}

/** Loads the largest gaps. */
export async function loadMirror(ask: Ask): Promise<Mirror> {
  const data = await ask(LargestGaps, {})
  const { nodes, totalCount } = needed(data, data.mirrorFlows)
  const { totalCount: oneSided } = needed(data, data.oneSided)
  return { flows: needed(data, nodes), disagree: needed(data, totalCount), oneSided: needed(data, oneSided) }
}
