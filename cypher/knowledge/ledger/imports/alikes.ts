import { citationOf } from '../../evidence/citation.ts'
import type { ClaimAlike, FactReader } from '../fact-reader.ts'
import type { PlainState } from '../state.ts'
import { type Kinship, kinshipOf, type Release } from './release.ts'

/** A claim that speaks of the same, and whose it is. */
export interface Alike extends ClaimAlike {
  readonly kinship: Kinship
}

/** Claims that speak of the same as one of this release, but for those that were computed. */
export async function withKinship(
  read: FactReader,
  claims: readonly ClaimAlike[],
  release: Release,
): Promise<readonly Alike[]> {
  const stated = claims.filter(({ basis }) => basis !== 'DERIVED')
  return Promise.all(stated.map(async (claim) => ({ ...claim, kinship: await kinshipWith(read, claim, release) })))
}

/** A claim that cites other sources too is more than a release of one data set, unless it cites this very source. */
async function kinshipWith(read: FactReader, { citations }: ClaimAlike, release: Release): Promise<Kinship> {
  const ids = [...new Set(citations.map((citation) => citationOf(citation).source))]
  const kinships = await Promise.all(
    ids.map(async (key) => {
      if (key === release.id) return 'THIS'
      const source = await read.state<PlainState>({ kind: 'SOURCE', key })
      return source ? kinshipOf(release, { ...source.properties, id: key } as unknown as Release) : 'OTHER'
    }),
  )
  if (kinships.includes('THIS')) return 'THIS'
  const [first, ...others] = kinships
  return first !== undefined && others.every((other) => other === first) ? first : 'OTHER'
}

/** The ids of claims, and in words who says what: `observation:F2 (source:S1#4) says 12`. */
export function told(alikes: readonly Alike[], what: (alike: Alike) => string): { others: string[]; words: string } {
  const shown = alikes.slice(0, 3).map((alike) => `${alike.id} (${alike.citations.join(', ')}) says ${what(alike)}`)
  const more = alikes.length > shown.length ? ` and ${alikes.length - shown.length} more` : ''
  return { others: alikes.map(({ id }) => id), words: `${shown.join('; ')}${more}` }
}
