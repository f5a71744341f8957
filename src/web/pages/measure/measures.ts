import type { Where } from './values.ts'

/** A measure that many countries have. */
export interface Measured {
  /** How addresses call it. */
  readonly slug: 'exports' | 'imports' | 'exports-share' | 'imports-share' | 'trade'
  /** True for a measure of the trade with one partner. */
  readonly hasPartner: boolean
  /** True where the note of a value of a data set says on what basis it was estimated: amounts of two bases don't share an axis. */
  readonly hasBases: boolean
  readonly unit: string
  /** The lower limits of the classes of the map, from the second on. They are the same in all years, so that years can be compared. */
  readonly limits: readonly number[]
  /** @param partner the partner with whom the trade is */
  readonly where: (partner: string) => Where
}

const billion = 1e9
const amounts = [1, 10, 50, 200, 1000].map((count) => count * billion)
const shares = [2, 5, 10, 20, 40]
const totals = { kind: ['LEVEL'], hasPartner: false, hasCommodity: false } satisfies Where
const parts = { measure: ['PARTNER_SHARE'], kind: ['SHARE'], hasCommodity: false } satisfies Where

export const measures: readonly Measured[] = [
  {
    slug: 'exports',
    hasPartner: false,
    hasBases: true,
    unit: 'USD',
    limits: amounts,
    where: () => ({ ...totals, measure: ['EXPORT_VALUE'] }),
  },
  {
    slug: 'imports',
    hasPartner: false,
    hasBases: true,
    unit: 'USD',
    limits: amounts,
    where: () => ({ ...totals, measure: ['IMPORT_VALUE'] }),
  },
  {
    slug: 'exports-share',
    hasPartner: true,
    hasBases: false,
    unit: 'percent',
    limits: shares,
    where: (partner) => ({ ...parts, flow: ['EXPORTS'], partner: [partner] }),
  },
  {
    slug: 'imports-share',
    hasPartner: true,
    hasBases: false,
    unit: 'percent',
    limits: shares,
    where: (partner) => ({ ...parts, flow: ['IMPORTS'], partner: [partner] }),
  },
  {
    slug: 'trade',
    hasPartner: true,
    hasBases: false,
    unit: 'USD',
    limits: amounts,
    // Either side may have told of the trade between them.
    where: (partner) => ({
      measure: ['TRADE_VALUE'],
      kind: ['LEVEL'],
      hasCommodity: false,
      or: [{ partner: [partner] }, { reporter: [partner] }],
    }),
  },
]
