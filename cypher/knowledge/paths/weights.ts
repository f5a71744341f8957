import type { Reading, RelationName } from '../relations/relation.ts'

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

/**
 * What a relation says of how goods come from one end of a chain to the other, for chains of one weight: those along which goods move
 * come before borders, and borders before what somebody says or signed.
 */
export function taste(relation: RelationName): 0 | 1 | 2 {
  if (movingGoods.has(relation)) return 0
  return relation === 'BORDERS' ? 1 : 2
}

const movingGoods: ReadonlySet<RelationName> = new Set(['STOPS_AT', 'PAIRED_WITH', 'CONNECTS', 'LOCATED_IN'])

const costOfSharing = 4

/**
 * The cost of passing an entity by the number of its edges of one kind; each step of cost is a fourfold number. 20 is more than the land
 * borders of any country (China has 18), and in `core` all but four countries have fewer railways (China 147, Russia 52, India 28,
 * Kazakhstan 27), so that a chain over their whole networks weighs more than one that follows a line from stop to stop.
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
 * @param direction how it reads from the entity
 * @param crowd how many relations of this kind, read in the same direction, the entity has; the only one costs nothing
 */
export function surcharge(relation: RelationName, direction: Reading, crowd: number): number {
  if (crowd <= 1) return 0
  const cost = crowds.find(({ upTo }) => crowd <= upTo)?.cost ?? 0
  return cost + (isShared(relation, direction) ? costOfSharing : 0)
}

/** A country shares its railways with all that they connect it to: to pass through it from one railway to another is no journey. */
function isShared(relation: RelationName, direction: Reading): boolean {
  return ties[relation] === 'SHARED' || (relation === 'CONNECTS' && direction === 'IN')
}
