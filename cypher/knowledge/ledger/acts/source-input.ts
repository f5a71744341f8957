import type { BasisName } from '../../evidence/basis.ts'

/** A source that is to be added. */
export interface SourceInput {
  /** What it is called. */
  readonly title: string
  /** The id that it is to have, `source:…`; made of what it says if absent. */
  readonly id?: string | null
  readonly publisher?: string | null
  readonly publishedOn?: string | null
  /** Where it is published: an http or https address. */
  readonly url?: string | null
  readonly license?: string | null
  readonly edition?: string | null
  /** What facts taken from it rest on: STATED for a document, REFERENCE for a data set, CURATED for somebody's own knowledge. */
  readonly basis?: Exclude<BasisName, 'DERIVED'> | null
}
