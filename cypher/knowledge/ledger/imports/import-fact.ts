import type { ObservationInput } from '../acts/assert-observation.ts'
import type { StatementInput } from '../acts/assert-statement.ts'
import type { EntityInput } from '../acts/put-entity.ts'

/** What a row of a file says. It cites nothing itself: all rows of a job rest on the file. */
export type ImportFact =
  | { readonly kind: 'OBSERVATION'; readonly input: Omit<ObservationInput, 'citations'> }
  | { readonly kind: 'STATEMENT'; readonly input: Omit<StatementInput, 'citations'> }
  | { readonly kind: 'ENTITY'; readonly input: Omit<EntityInput, 'citations'> }

/** A row of a file with all that it says. */
export interface ImportRow {
  /** The number of the row in its file, as a person counts it: it is cited with it. */
  readonly number: number
  readonly facts: readonly ImportFact[]
  /** True where its facts are worked out of many rows, of which this is the first. */
  readonly isDerived?: true
}
