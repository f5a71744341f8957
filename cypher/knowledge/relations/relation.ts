/** How two entities can be related. Read it from the one to the other: Horgos LOCATED_IN China. */
export const relations = [
  'BORDERS',
  'PART_OF',
  'LOCATED_IN',
  'MEMBER_OF',
  'PARTY_TO',
  'STOPS_AT',
  'PAIRED_WITH',
  'SUBCATEGORY_OF',
  'EXPORTS',
  'IMPORTS',
  'TRADES_WITH',
  'INVESTS_IN',
  'SUPPLIES',
  'CONNECTS',
  'UPGRADES',
  'HELD_IN',
  'ORGANIZES',
  'PARTICIPATES_IN',
  'SPEAKS_AT',
  'CONCERNS',
  'COOPERATES_IN',
  'WORKS_FOR',
] as const

export type RelationName = (typeof relations)[number]

/** True of relations that hold both ways, though the graph keeps an edge of them in one direction. */
export function isMutual(relation: string): boolean {
  return relation === 'BORDERS' || relation === 'PAIRED_WITH'
}

/** Which way a relation is read, seen from one of its ends. */
export type Reading = 'OUT' | 'IN' | 'BOTH'
