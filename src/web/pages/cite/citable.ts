/** What a citation of a page says, whatever the format. */
export interface Citable {
  /** The path of the page: `/claim/F148`. */
  readonly path: string
  readonly title: string
  /** Who says it: persons, authorities or media as they are called. */
  readonly authors: readonly string[]
  /** The day, month or year in which it was published, if known. */
  readonly issued: string | null
  /** The source and the place in it. */
  readonly source: string | null
}

/** When and where a page was visited. */
export interface Visited {
  /** The address of the site, without a slash at its end. */
  readonly origin: string
  /** The day of the visit: `2026-11-28`. */
  readonly day: string
}

/** The name of the site, as citations give it. */
export const site = 'Entrepôt'

/** A name for the entry, made of letters, digits and hyphens: `entrepot-claim-F148`. */
export function keyOf({ path }: Citable): string {
  return `entrepot${path.replaceAll(/[^A-Za-z0-9]+/g, '-').replace(/-$/, '')}`
}
