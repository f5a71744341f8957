/** By what the claims about something are narrowed down, in the order of the page. */
export const facets = ['measure', 'partner', 'year', 'source', 'speaker', 'basis'] as const
export type Facet = (typeof facets)[number]

/** The values that a reader has chosen of each facet, as addresses spell them; `none` for what has no value. */
export type Narrowing = Readonly<Partial<Record<Facet, readonly string[]>>>

/** What the query string of an address narrows down to; which values there are is for the question to say. */
export function narrowingIn(parts: URLSearchParams): Narrowing {
  return Object.fromEntries(
    facets.flatMap((facet) => {
      const values = (parts.get(facet) ?? '').split(' ').filter(Boolean)
      return values.length > 0 ? [[facet, [...new Set(values)].slice(0, 40)]] : []
    }),
  )
}

/** The parts of a query string that say what a narrowing chooses. */
export function partsOfNarrowing(narrowing: Narrowing): Readonly<Record<string, string>> {
  return Object.fromEntries(facets.flatMap((facet) => (narrowing[facet] ? [[facet, narrowing[facet].join(' ')]] : [])))
}
