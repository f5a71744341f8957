import { createHash } from 'node:crypto'
import { lastDay } from '../dates.ts'
import type { Properties } from '../ledger/state.ts'

/**
 * What a claim speaks of, as one text: claims of one topic say the same of the same thing and time, or contradict each other. Of a number that
 * is all but the number itself; 2023 is the same time as 2023-01-01 to 2023-12-31. Of a statement it is subject, predicate, object and start.
 */
export function topicOf(claimKind: string, claim: Properties): string {
  const first = claim.periodStart ? `${claim.periodStart}-01-01`.slice(0, 10) : ''
  const last = claim.periodEnd ? lastDay(String(claim.periodEnd)) : ''
  const parts =
    claimKind === 'OBSERVATION'
      ? [
          ...[claim.measure, claim.kind, claim.unit, claim.reporterId, claim.partnerId, claim.commodityId, claim.flow],
          ...[claim.transportMode, claim.channelId, claim.valuation, first, last],
        ]
      : [claim.predicate, claim.subjectId, claim.objectId, shortened(claim.objectText), first]
  return parts.map((part) => part ?? '').join('|')
}

/** Words may be long, and an index takes no long texts. */
function shortened(words: unknown): string {
  return typeof words === 'string' ? createHash('sha256').update(words).digest('hex').slice(0, 20) : ''
}
