/** The types of relation between two entities, read from the first to the second: Horgos LOCATED_IN China. */
export const relations = [
  'BORDERS',
  'PART_OF',
  'LOCATED_IN',
  'MEMBER_OF',
  'ASSOCIATED_WITH',
  'PARTY_TO',
  'TREATY_OF',
  'STOPS_AT',
  'PAIRED_WITH',
  'SERVES',
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

/** True of symmetric relations, of which the graph stores only one direction. */
export function isMutual(relation: string): boolean {
  return relation === 'BORDERS' || relation === 'PAIRED_WITH'
}

/** The direction of a relation, seen from one of its ends. */
export type Reading = 'OUT' | 'IN' | 'BOTH'
