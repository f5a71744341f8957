import { gapOf } from '../gap.ts'
import { codeOf, isUntold } from '../report.ts'
import { amountInWords, type Judge } from './reason.ts'

/**
 * The side with the lower number has some of the goods with areas that it does not tell, or under codes for goods that it does not tell
 * (confidential, not elsewhere specified). Whether they are these can't be known, so it is never more than possible.
 */
export const unspecified: Judge = (pair, around) => {
  const { exported, imported, between } = pair
  const gap = gapOf(pair)
  const lower = gap > 0 ? exported : imported
  if (isUntold(codeOf(lower))) return null
  const whose = lower === exported ? 'exporter' : 'importer'
  const withAreas = around.unspecified(lower)
  const untold = between
    .flatMap(({ exports, imports }) => (lower === exported ? exports : imports))
    .filter((report) => isUntold(codeOf(report)) && report.unit === lower.unit && report.measured === lower.measured)
    .filter(({ start, end }) => start === lower.start && end === lower.end)
    .reduce((sum, { amount }) => sum + amount, 0)
  const hidden = withAreas + (codeOf(lower) ? untold : 0)
  if (hidden <= 0) return null
  return {
    reason: 'UNSPECIFIED',
    fit: 'POSSIBLE',
    explains: Math.min(1, hidden / Math.abs(gap)),
    because: `The ${whose} reports ${amountInWords(hidden)} ${lower.unit} with areas or of goods that it does not tell`,
  }
}
