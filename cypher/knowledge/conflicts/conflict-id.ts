import type { Found } from './rule.ts'

/** The separator of the parts. It occurs in no id: ids consist of letters, digits, `:`, `.`, `_` and `-`. */
const between = '~'

/**
 * The id of a conflict: its reason and what disagrees, such as `conflict:total-below-part~F102~F098~F103~F100` or
 * `conflict:two-lists~organization:ASEAN~worldcountrygroups`. It depends on nothing else, so it is the same on every engine and after the
 * graph is seeded again.
 */
export function conflictId(found: Found): string {
  return `conflict:${[slugOf(found.reason), ...identified(found)].join(between)}`
}

function slugOf(reason: Found['reason']): string {
  return reason.toLowerCase().replaceAll('_', '-')
}

function identified({ reason, claims, sides, memberships = [], about }: Found): readonly string[] {
  const keys = (some: Found['claims']) => some.map(({ id }) => id.replace(/^(statement|observation):/, ''))
  if (claims.length === 0) {
    const [one, other] = memberships
    const rest = reason === 'TWO_LISTS' ? [one?.citations[0]?.replace('source:', '')] : [other?.of, one?.member]
    return [about, ...rest].filter((part) => part !== undefined)
  }
  // The share and the other side's total: what is in doubt with them may grow, and the conflict stays the same.
  if (reason === 'SHARE_BEYOND_PARTNER') return keys(sides.flatMap((side) => side.claims.slice(0, 1)))
  return keys(claims)
}

/** What the id of a conflict says: its reason, and where to look for it. */
export interface ReadConflictId {
  readonly reason: Found['reason']
  /** The id of its first claim, which is an observation by every rule, or of the organization or agreement whose members disagree. */
  readonly first: string
}

/** Reads the id of a conflict; null if it has not the form of one. */
export function readConflictId(id: string): ReadConflictId | null {
  const [slug, first] = id.replace(/^conflict:/, '').split(between)
  if (!slug || !first) return null
  return {
    reason: slug.toUpperCase().replaceAll('-', '_') as Found['reason'],
    first: first.includes(':') ? first : `observation:${first}`,
  }
}
