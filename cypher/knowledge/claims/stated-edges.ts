/** An entity that a claim is about, and the part that it plays in it. */
export interface InRole {
  readonly role: string
  readonly entity: string
}

/** An edge that a claim states, from the entities in one role to those in another. */
type StatedEdge = readonly [from: string, relation: string, to: string]

const trade: readonly StatedEdge[] = [['REPORTER', 'TRADES_WITH', 'PARTNER']]
const exporting: readonly StatedEdge[] = [...trade, ['REPORTER', 'EXPORTS', 'COMMODITY']]
const importing: readonly StatedEdge[] = [...trade, ['REPORTER', 'IMPORTS', 'COMMODITY']]
const importingFromPartner: readonly StatedEdge[] = [
  ...importing,
  ['PARTNER', 'SUPPLIES', 'REPORTER'],
  ['PARTNER', 'EXPORTS', 'COMMODITY'],
]
const supplying: readonly StatedEdge[] = [
  ['SUBJECT', 'SUPPLIES', 'OBJECT'],
  ['SUBJECT', 'EXPORTS', 'COMMODITY'],
  ['OBJECT', 'IMPORTS', 'COMMODITY'],
]
const supplied: readonly StatedEdge[] = [
  ['OBJECT', 'SUPPLIES', 'SUBJECT'],
  ['OBJECT', 'EXPORTS', 'COMMODITY'],
  ['SUBJECT', 'IMPORTS', 'COMMODITY'],
]
const tradingWithObject: readonly StatedEdge[] = [['SUBJECT', 'TRADES_WITH', 'OBJECT']]
const tradingWithSubject: readonly StatedEdge[] = [['OBJECT', 'TRADES_WITH', 'SUBJECT']]
const investing: readonly StatedEdge[] = [['REPORTER', 'INVESTS_IN', 'PARTNER']]
const topic: readonly StatedEdge[] = [['SUBJECT', 'CONCERNS', 'OBJECT']]
const takingPart: readonly StatedEdge[] = [['SUBJECT', 'PARTICIPATES_IN', 'OBJECT']]
const membership: readonly StatedEdge[] = [
  ['SUBJECT', 'MEMBER_OF', 'OBJECT'],
  ['SUBJECT', 'PARTICIPATES_IN', 'EVENT'],
]
const employment: readonly StatedEdge[] = [['SUBJECT', 'WORKS_FOR', 'OBJECT']]
const party: readonly StatedEdge[] = [['SUBJECT', 'PARTY_TO', 'OBJECT']]
const part: readonly StatedEdge[] = [['SUBJECT', 'PART_OF', 'OBJECT']]

/** The edges that a claim states, by its predicate. A number is evidence that the trade exists. Other claims state no edges. */
const stated: Readonly<Record<string, readonly StatedEdge[]>> = {
  TRADE_TOTAL: trade,
  TRADE_TOTAL_GROWTH: trade,
  TRADE_AVG_ANNUAL_GROWTH: trade,
  TRADE_GROWTH_PREMIUM_OVER_TOTAL: trade,
  SHARE_OF_TRADE_OF: trade,
  FIRST_DECLINE_SINCE: trade,
  EXPORTS_GROWTH: exporting,
  EXPORT_GROWTH_MULTIPLE: exporting,
  IMPORTS_GROWTH: importing,
  IMPORTS_QUANTITY: importingFromPartner,
  SHARE_OF_IMPORTS_OF: importingFromPartner,
  EXPORTS_TO: [...tradingWithObject, ...supplying],
  IMPORTS_FROM: [...tradingWithObject, ...supplied],
  MAJOR_EXPORT: [['SUBJECT', 'EXPORTS', 'OBJECT']],
  LEADING_PRODUCER_AND_EXPORTER_OF: [['SUBJECT', 'EXPORTS', 'OBJECT']],
  SUPPLIES: supplying,
  SUPPLIES_IMPORTS_OF: supplying,
  MAJOR_SOURCE_OF_IMPORTS_FOR: supplying,
  LARGEST_SOURCE_OF_IMPORTS_FOR: supplying,
  LARGEST_TRADING_PARTNER_OF: tradingWithSubject,
  MUTUAL_LARGEST_TRADING_PARTNER: [...tradingWithObject, ...tradingWithSubject],
  TOP_TRADING_PARTNERS: tradingWithObject,
  TOP_RANK_IN_EXPORTS_TO: tradingWithObject,
  DIRECT_INVESTMENT_IN: investing,
  ODI_STOCK_IN: investing,
  COOPERATES_IN: [['SUBJECT', 'COOPERATES_IN', 'OBJECT']],
  LOCATED_IN: [['SUBJECT', 'LOCATED_IN', 'OBJECT']],
  PART_OF: part,
  HAS_PROCESSING_OF: [['SUBJECT', 'PART_OF', 'PLACE']],
  NEIGHBOUR_OF: [['SUBJECT', 'BORDERS', 'OBJECT']],
  CONNECTS: [['SUBJECT', 'CONNECTS', 'OBJECT']],
  MEMBER_OF: membership,
  PARTNER_IN: membership,
  SIGNED: party,
  FORMULATED: party,
  HOLDS_ROLE: employment,
  AFFILIATED_WITH: employment,
  ORGANISED_BY: [['OBJECT', 'ORGANIZES', 'SUBJECT']],
  HELD_IN: [['SUBJECT', 'HELD_IN', 'OBJECT']],
  HELD_ON: [
    ['PARTICIPANT', 'PARTICIPATES_IN', 'SUBJECT'],
    ['SPEAKER', 'SPEAKS_AT', 'SUBJECT'],
  ],
  HAS_SPEAKER: [['OBJECT', 'SPEAKS_AT', 'SUBJECT']],
  HAS_THEME: topic,
  COVERS_TOPIC: topic,
  PROMOTES: topic,
  HAS_EXHIBITION_AREA: [...topic, ['SUBJECT', 'CONCERNS', 'SECTOR']],
  EXHIBITS_AT: takingPart,
  INVITED_TO: takingPart,
  SPECIAL_PARTNER_OF: takingPart,
}

/** The predicates that state edges. */
export const statingPredicates: readonly string[] = Object.keys(stated)

/** An edge between two entities, as a claim states it. */
export interface EntityEdge {
  readonly from: string
  readonly relation: string
  readonly to: string
}

/** The edges that a claim with a predicate states, between the entities in its roles. */
export function statedEdges(predicate: string, about: readonly InRole[]): EntityEdge[] {
  const inRole = (role: string) => about.filter((entry) => entry.role === role).map((entry) => entry.entity)
  return (stated[predicate] ?? []).flatMap(([from, relation, to]) =>
    inRole(from).flatMap((source) =>
      inRole(to).map((target) => ({ from: source, relation: relationTo(target, relation), to: target })),
    ),
  )
}

/** Agreements have parties, organizations have members. */
function relationTo(target: string, relation: string): string {
  return relation === 'MEMBER_OF' && target.startsWith('agreement:') ? 'PARTY_TO' : relation
}
