import type { Basis, Kind } from '../../../shared/graphql/fragments.ts'
import { isBundle } from '../bundles.ts'
import type { Colours } from '../colours.ts'
import type { Picture } from '../picture.ts'

/** Nodes that have one colour. */
export interface Group {
  /** The name of a colour: that of a kind, or that of what is inferred. */
  readonly colour: Kind | 'inferred'
  readonly members: readonly string[]
  /** What they are: the basis of their relations, or the best connected member of a community; null for the rest, which are many small ones. */
  readonly about: { readonly basis: Basis } | { readonly id: string } | null
}

/** Colours that differ most, in light and dark; all stand out against paper, land and water. The last is for the rest. */
const palette = ['COUNTRY', 'PORT', 'COMMODITY', 'AGREEMENT', 'PLACE', 'PASSAGE', 'ORGANIZATION', 'SECTOR'] as const
const rest = 'CORRIDOR'

const basisColours = { STATED: 'COMMODITY', REFERENCE: 'COUNTRY', CURATED: 'CORRIDOR', DERIVED: 'inferred' } as const
const strongestFirst = Object.keys(basisColours) as (keyof typeof basisColours)[]

/** How a colour of a group is drawn. */
export function colourOfGroup({ colour }: Group, colours: Colours): string {
  return colour === 'inferred' ? colours.inferred : colours.kinds[colour]
}

/**
 * The communities of a picture, the largest first. Single nodes, and those for which there is no colour left, are the rest.
 * @param communityOf the number of the community of each node
 */
export function communities({ nodes, edges }: Picture, communityOf: ReadonlyMap<string, number>): readonly Group[] {
  const degrees = new Map<string, number>()
  for (const { source, target } of edges) for (const id of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + 1)
  const degree = (id: string) => (isBundle(id) ? -1 : (degrees.get(id) ?? 0))
  const all = new Map<number, string[]>()
  for (const { id } of nodes) {
    const community = communityOf.get(id)
    if (community !== undefined) all.set(community, [...(all.get(community) ?? []), id])
  }
  const sorted = [...all.values()]
    .map((members) => members.toSorted((one, other) => degree(other) - degree(one) || (one < other ? -1 : 1)))
    .toSorted((one, other) => other.length - one.length || ((one[0] ?? '') < (other[0] ?? '') ? -1 : 1))
  const named = sorted.filter(({ length }) => length > 1).slice(0, palette.length)
  const others = sorted.slice(named.length).flat()
  return [
    ...named.map((members, at): Group => ({ colour: palette[at] ?? rest, members, about: { id: members[0] ?? '' } })),
    ...(others.length > 0 ? [{ colour: rest, members: others, about: null } as const] : []),
  ]
}

/** The nodes of a picture by the strongest evidence of their relations in it. */
export function byBasis({ nodes, edges }: Picture): readonly Group[] {
  const best = new Map<string, number>()
  for (const { source, target, basis } of edges)
    for (const id of [source, target])
      best.set(id, Math.min(best.get(id) ?? strongestFirst.length, strongestFirst.indexOf(basis)))
  const groups = strongestFirst.map((basis, at): Group => {
    const members = nodes.filter(({ id }) => best.get(id) === at).map(({ id }) => id)
    return { colour: basisColours[basis], members, about: { basis } }
  })
  return groups.filter(({ members }) => members.length > 0)
}
