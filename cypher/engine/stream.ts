import { LRUCache } from 'lru-cache'

/** The most entities and sources that are kept for one list: a few megabytes. */
const mostKept = 10_000

/** What is kept while the server itself reads a list whole, page by page, all by the same operation and of the same revision. */
export interface Stream {
  /** How many rows a page may hold: more than clients may ask for. */
  readonly longestPage: number
  /** How many ids of a list are read at once, for the pages to come. */
  readonly idsAhead: number
  /** Entities and sources that rows have named, by their ids: a row that names one again needn't wait for it. */
  readonly kept: LRUCache<string, object>
  /** The ids of the rows that come next, read for many pages at once. */
  ahead?: Ahead | undefined
}

/** A part of a list: its ids in order. */
export interface Ahead {
  /** The cursor after which the next page begins; any other page is read anew. */
  readonly after: string
  readonly ids: readonly string[]
  /** How many of `ids` are on earlier pages. */
  readonly taken: number
  /** True if nothing comes after them. */
  readonly whole: boolean
  /** The rows of the next page, asked for while the page before was worked on. */
  readonly rows?: RowsAhead
  /** The ids that come after these, asked for before the last of these are taken. */
  readonly following?: Promise<readonly string[]>
}

/** Rows that are being read for the next page. */
export interface RowsAhead {
  /** How many of the ids that aren't taken they are of. */
  readonly count: number
  readonly byId: Promise<ReadonlyMap<string, object>>
}

/**
 * A stream that has not begun.
 * @param idsAhead a hundred thousand by default: some 6 MB, and a tenth of the statements' time for a million rows
 */
export function streaming(longestPage: number, idsAhead = 100_000): Stream {
  return { longestPage, idsAhead, kept: new LRUCache({ max: mostKept }) }
}
