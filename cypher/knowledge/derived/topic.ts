import { createHash } from 'node:crypto'
import type { Value } from '../../engine/graph.ts'
import { lastDay } from '../dates.ts'

/**
 * What a claim speaks of, as one text: claims of one topic say the same of the same thing and time, or contradict each other. Of a number that
 * is all but the number itself; 2023 is the same time as 2023-01-01 to 2023-12-31. Of a statement it is subject, predicate, object and start.
 */
export function topicOf(claimKind: string, claim: Readonly<Record<string, Value | undefined>>): string {
  const first = claim.periodStart ? `${claim.periodStart}-01-01`.slice(0, 10) : ''
  const last = claim.periodEnd ? lastDay(String(claim.periodEnd)) : ''
  // An absent part is joined as nothing.
  if (claimKind !== 'OBSERVATION')
    return [claim.predicate, claim.subjectId, claim.objectId, shortened(claim.objectText), first].join('|')
  const { measure, kind, unit, reporterId, partnerId, commodityId, flow, transportMode, channelId, valuation } = claim
  const series = [measure, kind, unit, reporterId, partnerId, commodityId, flow, transportMode, channelId, valuation]
  return [...series, first, last].join('|')
}

/** Words may be long, and an index takes no long texts. */
function shortened(words: unknown): string {
  return typeof words === 'string' ? createHash('sha256').update(words).digest('hex').slice(0, 20) : ''
}
