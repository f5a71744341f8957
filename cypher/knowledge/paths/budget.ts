/** The budget of one search. */
export const budget: Budget = { entities: 20_000, edges: 200_000, milliseconds: 8_000, looks: 200_000 }

export interface Budget {
  readonly entities: number
  readonly edges: number
  readonly milliseconds: number
  /** The most partial chains that one search for the lightest chains may visit. */
  readonly looks: number
}
