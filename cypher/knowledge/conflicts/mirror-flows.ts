import type { ObservationRow } from '../claims/observation.ts'
import { surroundingsOf } from '../mirror/around.ts'
import { flowsBetween, type MirrorFlow } from '../mirror/mirror-flow.ts'
import { reportOf } from '../mirror/reports-of-graph.ts'
import { intervalOf } from './interval.ts'
import { conflictRule, type Found, statedSide } from './rule.ts'
import { stated } from './words.ts'

/** What one says that it exports to another, against what that one says that it imports from it. */
export const mirrorFlows = conflictRule<{
  readonly key: string
  readonly said: readonly ObservationRow[]
  readonly mirrored: readonly ObservationRow[]
}>('conflicts-mirror-flows', ({ said, mirrored }) => {
  const claims = new Map([...said, ...mirrored].map((claim) => [claim.id, claim]))
  const reports = [...claims.values()].flatMap((claim) => reportOf(claim) ?? [])
  return flowsBetween(reports, surroundingsOf(reports)).flatMap((flow) => foundIn(flow, claims) ?? [])
})

function foundIn(
  { state, exported, imported, reasons }: MirrorFlow,
  claims: ReadonlyMap<string, ObservationRow>,
): Found | null {
  const [one, other] = [claims.get(exported?.id ?? ''), claims.get(imported?.id ?? '')]
  if (state !== 'DISAGREES' || !one || !other) return null
  const because = reasons.map(
    ({ fit, because }) => `${because} (${fit === 'FITS' ? 'which fits' : 'which is possible'})`,
  )
  const why = because.length > 0 ? because.join('; ') : 'nothing that is known here explains it'
  return {
    reason: 'MIRROR_FLOWS',
    claims: [one, other],
    sides: [one, other].map((claim) => statedSide(claim, intervalOf(claim), claim.unit)),
    explanation: `the exporter reports ${stated(one)}, and the importer ${stated(other)} for the same trade: ${why}`,
  }
}
