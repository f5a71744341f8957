/** What one search may look at. */
export const budget: Budget = { entities: 20_000, edges: 200_000, milliseconds: 8_000, looks: 200_000 }

export interface Budget {
  readonly entities: number
  readonly edges: number
  readonly milliseconds: number
  /** How many parts of chains may be weighed in one look for the lightest. */
  readonly looks: number
}
