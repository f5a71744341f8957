import type { ClaimRow } from '../../cypher/knowledge/claims/claim.ts'
import type { Given } from '../filter/condition.ts'
import type { ListedRow, Page } from '../lists/page.ts'

export interface ClaimListed extends ListedRow {
  readonly claim: ClaimRow
}

/** A page of claims, and what its facets count. */
export interface ClaimPage extends Page<ClaimListed> {
  readonly counted: {
    /** The entity or source whose claims they are, or the ids of all of them. */
    readonly of: () => Promise<readonly string[]> | readonly string[]
    /** The filter that the list was asked with. */
    readonly where?: Given | null | undefined
    /** The last day of the list's `asOf`. */
    readonly day?: string | null
  }
}
