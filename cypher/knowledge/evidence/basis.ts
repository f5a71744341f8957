/** The kinds of evidence for a fact, the strongest first: a cited document, an open data set, curated knowledge, other facts. */
export const bases = ['STATED', 'REFERENCE', 'CURATED', 'DERIVED'] as const

export type BasisName = (typeof bases)[number]

/** The weakest of several bases: that of a chain of facts. */
export function weakest(among: readonly BasisName[]): BasisName {
  return bases[Math.max(0, ...among.map((basis) => bases.indexOf(basis)))] ?? 'DERIVED'
}
