import type { Value } from '../../cypher/engine/graph.ts'
import { predicateInWords } from '../../cypher/knowledge/claims/predicate-in-words.ts'
import { type Attribution, attributionOf } from './attributions.ts'
import type { StatedClaim } from './document.ts'
import { periodColumns } from './periods.ts'

export type Columns = Readonly<Record<string, Value | undefined>>

/** The columns that statements and observations share, including the other fields of a claim. */
export function sharedColumns(claim: StatedClaim): Columns {
  const attribution: Attribution = attributionOf(claim.attributed_to)
  return {
    type: claim.type,
    predicate: predicateInWords(claim.predicate),
    ...periodColumns(claim.period),
    attributedToId: attribution.entity,
    attribution: attribution.words,
    note: claim.note,
    rank: claim.rank,
    role: claim.role,
    position: claim.position,
    trend: claim.trend,
    share: claim.share,
    firstTime: claim.first_time,
    record: claim.record,
    inferredFromName: claim.inferred_from_name,
    transportMode: claim.transport_mode?.toUpperCase(),
  }
}
