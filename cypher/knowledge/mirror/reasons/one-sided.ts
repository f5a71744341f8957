import { type Around, yearsOf } from '../around.ts'
import type { Pair } from '../paired.ts'
import type { Reason } from './reason.ts'

/**
 * Only one side has a number: the other's is unknown, which is not zero. That it hasn't reported fits where nothing else that it says of the
 * flow in these years is known here either.
 */
export function oneSided({ exported, imported }: Pair, around: Around): Reason {
  const [silent, flow] = exported
    ? [exported.importer, 'IMPORTS' as const]
    : [imported?.exporter ?? '', 'EXPORTS' as const]
  const report = exported ?? imported
  const reports = report !== null && yearsOf(report).some((year) => around.reports(silent, flow, year))
  const whose = exported ? 'importer' : 'exporter'
  return {
    reason: 'ONE_SIDED',
    fit: reports ? 'POSSIBLE' : 'FITS',
    explains: null,
    because: reports
      ? `The ${whose} has numbers for this time, but none for this: it may be confidential, below what is reported or under another code. Unknown is not zero`
      : `No ${flow === 'IMPORTS' ? 'imports' : 'exports'} that the ${whose} reports for this time are known here. Unknown is not zero`,
  }
}
