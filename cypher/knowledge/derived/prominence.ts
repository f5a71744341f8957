import type { BasisName } from '../evidence/basis.ts'

/** An entity, as far as it decides how well known a thing of its sort is. */
export interface Known {
  readonly kind: string
  readonly basis: BasisName
  readonly properties?: Readonly<Record<string, unknown>> | undefined
}

/**
 * How well known a kind of thing is, so that among equal matches the famous one comes first. What the articles speak of
 * stands above its kind.
 */
function fame({ kind, basis, properties }: Known): number {
  if (kind === 'COUNTRY') return 1000
  if (properties?.regionKind === 'WORLD_REGION') return 800
  const stated = basis === 'STATED' ? 300 : 0
  switch (kind) {
    case 'AGREEMENT':
      return 400 + stated
    // The articles name many bodies only as whom somebody works for; these are less known than a great port.
    case 'ORGANIZATION':
      return 400 + stated / 3
    case 'PORT':
      return 100 + 5 * importanceOf(properties) + stated
    case 'RAILWAY':
    case 'CORRIDOR':
    case 'PASSAGE':
      return 350 + stated
    case 'REGION':
    case 'COMMODITY':
      return 200 + stated
    default:
      return 100 + stated
  }
}

/** How important a port is for trade, from 0 to 100; 0 where nobody says. */
function importanceOf(properties: Known['properties']): number {
  const { importance } = properties ?? {}
  return typeof importance === 'number' ? importance : 0
}

/**
 * The rank of an entity: the fame of its kind, and up to 199 for how much the graph says of it, by the logarithm of its edges and
 * claims (10 are 69, 1,000 are 199).
 */
export function prominence(entity: Known, mentions: number): number {
  return fame(entity) + Math.min(199, Math.round(20 * Math.log2(1 + mentions)))
}

/**
 * The rank of a capital among what a text may mean. People think of the city before the railways and regions that are named after it, but
 * it is no greater a port for that: so this rank is for search alone. It stays below the 1000 of countries.
 * @param prominence its rank in everything else
 */
export function renownOfCapital(prominence: number): number {
  return Math.min(999, 850 + Math.round(prominence / 10))
}
