import { explainedBut, gapOf } from '../gap.ts'
import { amountInWords, type Judge } from './reason.ts'

/**
 * Goods that only pass through: the exporter counts goods of others that it sends on, or the importer counts by origin what came through a hub.
 * It fits only if the exporter's own re-exports to the importer are what the importer's number lacks.
 */
export const reExports: Judge = (pair, around) => {
  const { exported, imported, series } = pair
  if (exported.measured !== 'VALUE') return null
  const gap = gapOf(pair)
  if (gap > 0) return byOrigin(pair, around, gap)
  const passed = series.reExports.find(({ start, end }) => start === exported.start && end === exported.end)
  if (passed && passed.amount > 0) {
    const own = exported.amount - passed.amount
    // What is left may be valued CIF by the importer.
    const fits = own > 0 && imported.amount >= own * 0.99 && imported.amount <= own * 1.2
    return {
      reason: 'RE_EXPORTS',
      fit: fits ? 'FITS' : 'POSSIBLE',
      explains: Math.min(1, passed.amount / -gap),
      because: `${amountInWords(passed.amount)} ${exported.unit} of what the exporter reports are re-exports, which the importer may count as imports from where the goods come from`,
    }
  }
  if (!around.isHub(exported.exporter)) return null
  return {
    reason: 'RE_EXPORTS',
    fit: 'POSSIBLE',
    explains: null,
    because:
      'The exporter is a hub through which goods of others go; how much of this is re-exported is not known here, and the importer may count it as imports from where the goods come from',
  }
}

const byOrigin: (...[pair, around, gap]: [...Parameters<Judge>, number]) => ReturnType<Judge> = (pair, around, gap) => {
  const { exported, imported } = pair
  const stayed = around.stayedInHubs(exported)
  if (stayed > 0) {
    return {
      reason: 'RE_EXPORTS',
      fit: 'POSSIBLE',
      explains: explainedBut(Math.max(0, gap - stayed), gap),
      because: `The exporter reports ${amountInWords(stayed)} ${exported.unit} more of these goods to hubs than they report from it; the importer may count them by origin, however they came`,
    }
  }
  if (!around.isHub(imported.importer)) return null
  return {
    reason: 'RE_EXPORTS',
    fit: 'POSSIBLE',
    explains: null,
    because:
      'The importer is a hub: the exporter may count what passes through it as exports to where the goods go in the end',
  }
}
