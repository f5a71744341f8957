import { Decimal } from 'decimal.js'
import type { Around } from './around.ts'
import { type MirrorState, ratioOf, stateOf } from './gap.ts'
import { type Pair, paired } from './paired.ts'
import type { Reason } from './reasons/reason.ts'
import { reasonsOf } from './reasons/reasons.ts'
import { goodsOf, isUnspecified, type Report } from './report.ts'

/** A flow of goods as the exporter and the importer tell it, side by side. */
export interface MirrorFlow {
  /** Readable: who, whom, what, when and which reports. */
  readonly id: string
  /** The place in lists, the largest gap first. */
  readonly sortKey: string
  readonly exporter: string
  readonly importer: string
  readonly commodity: string | null
  readonly commodityCode: string | null
  readonly unit: string
  readonly measured: Report['measured']
  /** The exporter's period; the importer's where it alone has one. */
  readonly start: string
  readonly end: string
  readonly state: MirrorState
  /** The importer's number less the exporter's; null where one is unknown. */
  readonly gap: string | null
  readonly ratio: number | null
  readonly exported: Report | null
  readonly imported: Report | null
  readonly reconciled: Report | null
  readonly reasons: readonly Reason[]
}

/** True of two sides that differ with no reason that fits. */
export function isUnexplained({ state, reasons }: Pick<MirrorFlow, 'state' | 'reasons'>): boolean {
  return state === 'DISAGREES' && !reasons.some(({ fit }) => fit === 'FITS')
}

/**
 * The flows from one exporter to one importer.
 * @param reports all that is known of these two, in this direction; with an area that is not specified there are none to compare
 */
export function flowsBetween(reports: readonly Report[], around: Around): readonly MirrorFlow[] {
  if (reports.some(({ exporter, importer }) => isUnspecified(exporter) || isUnspecified(importer))) return []
  return paired(reports).map((pair) => flowOf(pair, around))
}

function flowOf(pair: Pair, around: Around): MirrorFlow {
  const { exported, imported, reconciled } = pair
  const own = (exported ?? imported) as Report
  const { exporter, importer, commodity, commodityCode, unit, measured, start, end } = own
  const gap = exported && imported ? exactly(imported.value).minus(exactly(exported.value)) : null
  const id = ['mirror:', exporter, importer, goodsOf(own), start, exported?.id, imported?.id].map((part) => part ?? '-')
  return {
    ...{ id: `${id[0]}${id.slice(1).join('~')}`, exporter, importer, commodity, commodityCode, unit, measured },
    ...{ start, end, state: stateOf(pair), gap: gap?.toFixed() ?? null },
    ratio: exported && imported ? ratioOf({ exported, imported }) : null,
    ...{ exported, imported, reconciled, reasons: reasonsOf(pair, around) },
    sortKey: sortKeyOf(own, gap, id.join('~')),
  }
}

/** The default precision of twenty digits would round large amounts that are stated to the cent. */
const Exact = Decimal.clone({ precision: 60 })
const exactly = (value: string) => new Exact(value)

/** More than any amount, in thousandths. */
const beyond = 10n ** 27n

/**
 * Those with two sides come first, then US dollars, then by unit, since amounts of two units are not larger and smaller; then the largest gap,
 * or where only one side has a number, that.
 */
function sortKeyOf(own: Report, gap: Decimal | null, id: string): string {
  const size = (gap ?? exactly(own.value)).abs().times(1_000).toFixed(0)
  const rank = beyond - BigInt(size)
  const unit = own.unit === 'USD' ? '' : own.unit
  return [gap ? '0' : '1', unit, String(rank < 0n ? 0n : rank).padStart(28, '0'), id].join('\t')
}
