import { explainedBut, gapOf } from '../gap.ts'
import type { Series } from '../paired.ts'
import { codeOf, type Report } from '../report.ts'
import { amountInWords, type Judge } from './reason.ts'

/**
 * The sides put the goods under different codes of one heading, as editions of the Harmonized System do. It fits if the heading as a whole
 * leaves no more than a tenth of the gap.
 */
export const classification: Judge = (pair) => {
  const { exported, imported, between } = pair
  const code = codeOf(exported)
  if (code.length < 6) return null
  const heading = code.slice(0, 4)
  const others = between.filter(({ goods }) => goods !== pair.series.goods)
  const exportsAs = sumOf(others, 'exports', exported, heading)
  const importsAs = sumOf(others, 'imports', imported, heading)
  if (exportsAs.codes + importsAs.codes === 0) return null
  const gap = gapOf(pair)
  const left = imported.amount + importsAs.amount - exported.amount - exportsAs.amount
  const explains = explainedBut(left, gap)
  if (explains < 0.5) return null
  const [e, i] = [exported.amount + exportsAs.amount, imported.amount + importsAs.amount]
  return {
    reason: 'CLASSIFICATION',
    fit: explains >= 0.9 ? 'FITS' : 'POSSIBLE',
    explains,
    because: `Over all codes of heading ${heading} the exporter has ${amountInWords(e)} and the importer ${amountInWords(i)} ${exported.unit}: what one lacks under this code it has under another`,
  }
}

/** What a side has under the other six-digit codes of a heading, for the period of a report. */
function sumOf(others: readonly Series[], side: 'exports' | 'imports', of: Report, heading: string) {
  const reports = others.flatMap((series) =>
    series[side].filter((report) => {
      const code = codeOf(report)
      return (
        code.length === codeOf(of).length &&
        code.startsWith(heading) &&
        report.unit === of.unit &&
        report.measured === of.measured &&
        report.start === of.start &&
        report.end === of.end &&
        report.dataset === of.dataset
      )
    }),
  )
  return { codes: reports.length, amount: reports.reduce((sum, { amount }) => sum + amount, 0) }
}
