import type { Around } from '../around.ts'
import type { Both } from '../gap.ts'
import type { Pair } from '../paired.ts'

/** Why two reports of one flow may differ. */
export type MirrorReasonName =
  | 'VALUATION'
  | 'RE_EXPORTS'
  | 'PERIOD'
  | 'UNIT'
  | 'ESTIMATE'
  | 'CLASSIFICATION'
  | 'COUNTED_TWICE'
  | 'UNSPECIFIED'
  | 'ONE_SIDED'

/** FITS where the numbers bear it out; POSSIBLE where nothing speaks against it. */
export type Fit = 'FITS' | 'POSSIBLE'

/** A reason, with what speaks for it. */
export interface Reason {
  readonly reason: MirrorReasonName
  readonly fit: Fit
  /** How much of the gap it explains, at the most: 0 to 1; null where that can't be told. */
  readonly explains: number | null
  /** By what one number is multiplied, of a unit or of a total counted twice. */
  readonly factor?: number
  /** What speaks for it, in words with the numbers. */
  readonly because: string
}

/** A pair of which both sides have a number. */
export type BothSides = Pair & Both

/** Judges a pair that disagrees. @returns the reason, or null where it can't be the reason */
export type Judge = (pair: BothSides, around: Around) => Reason | null

/** A number for people: large ones as integers, in groups of three. */
export function amountInWords(amount: number): string {
  const digits = Math.abs(amount) >= 1_000 ? 0 : 3
  return amount.toLocaleString('en-US', { maximumFractionDigits: digits })
}

/** A part as percent: 0.0825 is "8.3 %". */
export function percentInWords(part: number): string {
  return `${(part * 100).toLocaleString('en-US', { maximumFractionDigits: 1 })} %`
}
