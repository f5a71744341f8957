/** What a fact can rest on, the strongest first: a cited document, an open data set, curated knowledge, other facts. */
export const bases = ['STATED', 'REFERENCE', 'CURATED', 'DERIVED'] as const

export type BasisName = (typeof bases)[number]

/** A chain is as strong as its weakest link. */
export function weakest(among: readonly BasisName[]): BasisName {
  return bases[Math.max(0, ...among.map((basis) => bases.indexOf(basis)))] ?? 'DERIVED'
}
