import type { Pair } from './paired.ts'

/** By how much two reports may differ and still agree, beside rounding and words such as "about". */
const tolerance = 0.01

/** Whether the two sides agree, beyond rounding, words such as "over" and one percent. */
export type MirrorState = 'AGREES' | 'DISAGREES' | 'ONE_SIDED'

/** Whether the two sides agree, or only one of them says something. */
export function stateOf({ exported, imported }: Pick<Pair, 'exported' | 'imported'>): MirrorState {
  if (!exported || !imported) return 'ONE_SIDED'
  const [lower, higher] = exported.amount <= imported.amount ? [exported, imported] : [imported, exported]
  const slack = Math.abs(higher.amount) * tolerance
  return lower.high + slack < higher.low ? 'DISAGREES' : 'AGREES'
}

/** Two numbers of which both are known. */
export interface Both {
  readonly exported: NonNullable<Pair['exported']>
  readonly imported: NonNullable<Pair['imported']>
}

/** By how much the importer's number is higher; negative where it is lower. */
export function gapOf({ exported, imported }: Both): number {
  return imported.amount - exported.amount
}

/** The importer's number over the exporter's; null where the exporter's is zero. */
export function ratioOf({ exported, imported }: Both): number | null {
  return exported.amount === 0 ? null : imported.amount / exported.amount
}

/** True of two amounts that differ by less than a part of the larger one. */
export function near(one: number, other: number, part: number): boolean {
  return Math.abs(one - other) <= part * Math.max(Math.abs(one), Math.abs(other))
}

/** How much of a gap is explained if what is left of it is `left`: 0 to 1. */
export function explainedBut(left: number, gap: number): number {
  return Math.max(0, Math.min(1, 1 - Math.abs(left) / Math.abs(gap)))
}
