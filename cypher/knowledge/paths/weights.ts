import type { RelationName } from '../relations/relation.ts'

/** The strength of a relation: a bond between two entities, or something that both share with others. */
type Tie = 'BOND' | 'SHARED'

/**
 * What makes a chain heavy, relation by relation. A BOND costs nothing to pass along: a border, a line's stop, a contract. What is
 * SHARED costs 4 at each entity passed through that has it in common with others: that two countries are members of one
 * organization, buy the same goods or lie on one continent says little of the two. So the longest chain of bonds (8 steps)
 * is lighter than the shortest over something shared (2 steps and twice 4).
 */
const ties: Readonly<Record<RelationName, Tie>> = {
  BORDERS: 'BOND',
  PAIRED_WITH: 'BOND',
  STOPS_AT: 'BOND',
  CONNECTS: 'BOND',
  SERVES: 'BOND',
  LOCATED_IN: 'BOND',
  HELD_IN: 'BOND',
  SUPPLIES: 'BOND',
  INVESTS_IN: 'BOND',
  UPGRADES: 'BOND',
  TREATY_OF: 'BOND',
  ORGANIZES: 'BOND',
  SPEAKS_AT: 'BOND',
  WORKS_FOR: 'BOND',
  PART_OF: 'SHARED',
  MEMBER_OF: 'SHARED',
  ASSOCIATED_WITH: 'SHARED',
  PARTY_TO: 'SHARED',
  TRADES_WITH: 'SHARED',
  EXPORTS: 'SHARED',
  IMPORTS: 'SHARED',
  SUBCATEGORY_OF: 'SHARED',
  PARTICIPATES_IN: 'SHARED',
  COOPERATES_IN: 'SHARED',
  CONCERNS: 'SHARED',
}

/** Relations in the order in which they are preferred where two entities have several, bonds first. */
export const preference = Object.keys(ties) as readonly RelationName[]

const costOfSharing = 4

/**
 * The cost of passing an entity by the number of its edges of one kind; each step of cost is a fourfold number. 20 is more than the land borders of any country (China has 18), the railways
 * that reach one (18) or the stops of any line (13), so none of these costs anything. Of the 2,368 countries and divisions that
 * ports or towns lie in, 474 have more than 20 and 33 more than 320; of 116 organizations 45 have more than 20 members, 6 more than 80.
 */
const crowds: readonly { readonly upTo: number; readonly cost: number }[] = [
  { upTo: 20, cost: 0 },
  { upTo: 80, cost: 2 },
  { upTo: 320, cost: 4 },
  { upTo: Number.POSITIVE_INFINITY, cost: 8 },
]

/**
 * The cost of entering or leaving an entity on a chain.
 * @param relation the relation by which the chain enters or leaves
 * @param crowd how many relations of this kind, read in the same direction, the entity has; the only one costs nothing
 */
export function surcharge(relation: RelationName, crowd: number): number {
  if (crowd <= 1) return 0
  const cost = crowds.find(({ upTo }) => crowd <= upTo)?.cost ?? 0
  return cost + (ties[relation] === 'SHARED' ? costOfSharing : 0)
}
