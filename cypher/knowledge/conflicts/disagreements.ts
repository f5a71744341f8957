import { question } from '../../engine/question.ts'
import { type Reader, readers } from '../../engine/reader.ts'
import { type ClaimRow, loadClaim, type StatementRow } from '../claims/claim.ts'
import type { MeasureName, ObservationRow } from '../claims/observation.ts'
import { readConflictId } from './conflict-id.ts'
import { membershipAgainstTreaty, twoLists } from './memberships.ts'
import { mirrorFlows } from './mirror-flows.ts'
import { type ConflictRule, type Disagreement, identified } from './rule.ts'
import { streakAgainstStart, windowDrift } from './streaks.ts'
import { impliedTotalBelowPart, totalBelowPart } from './totals.ts'
import { differing, growthAgainstLevels, shareAgainstAmounts, shareBeyondPartner, twoValues } from './values.ts'

/** The rules by which claims of one reporter conflict. */
const rules: readonly ConflictRule[] = [
  twoValues,
  totalBelowPart,
  impliedTotalBelowPart,
  growthAgainstLevels,
  shareAgainstAmounts,
  shareBeyondPartner,
  mirrorFlows,
  windowDrift,
  streakAgainstStart,
]

/** The rules by which the members of one organization or agreement conflict. */
const rulesOfMemberships: readonly ConflictRule[] = [membershipAgainstTreaty, twoLists]

/** The rules by the reason that they give, so that one conflict is found without running the others. */
const rulesByReason: Readonly<Record<Disagreement['reason'], readonly ConflictRule[]>> = {
  TWO_VALUES: [twoValues],
  TOTAL_BELOW_PART: [totalBelowPart, impliedTotalBelowPart],
  GROWTH_AGAINST_LEVELS: [growthAgainstLevels],
  SHARE_AGAINST_AMOUNTS: [shareAgainstAmounts],
  SHARE_BEYOND_PARTNER: [shareBeyondPartner],
  MIRROR_FLOWS: [mirrorFlows],
  WINDOW_DRIFT: [windowDrift],
  STREAK_AGAINST_START: [streakAgainstStart],
  MEMBERSHIP_AGAINST_TREATY: [membershipAgainstTreaty],
  TWO_LISTS: [twoLists],
}

/** The conflict with this id; null if there is none, or none any more. Only the rules of its reason run, on whose numbers or members it is. */
export async function loadDisagreement(reader: Reader, id: string): Promise<Disagreement | null> {
  const read = readConflictId(id)
  const rules = read && Object.hasOwn(rulesByReason, read.reason) && rulesByReason[read.reason]
  if (!rules) return null
  const claim = await loadClaim(reader, read.first)
  const subject = claim ? reporterOf([claim]) : read.first
  const found = await Promise.all(rules.map((rule) => rule(reader, subject)))
  return grouped(found.flat()).find((group) => group.id === id) ?? null
}

/** Finds the conflicts in which current claims of one reporter are. Each rule is one statement, batched over all reporters asked about. */
async function disagreementsOf(reader: Reader, reporter: string): Promise<readonly Disagreement[]> {
  return (await Promise.all(rules.map((rule) => rule(reader, reporter)))).flat()
}

const reportersOfObservations = question<{ id: string }>('reporters-of-observations')
const wholesWithTwoLists = question<{ id: string }>('wholes-with-two-lists')

/** A conflict, and its place among all. */
export interface ListedDisagreement {
  readonly sortKey: string
  readonly group: Disagreement
}

/**
 * All conflicts, grouped, the strongest evidence first: three claims with three values for one thing are one group. They are held until
 * the graph's revision changes: to run eleven rules over all reporters takes a third of a second.
 */
export function allDisagreements(reader: Reader): Promise<readonly ListedDisagreement[]> {
  return reader.held('disagreements', (graph) => foundIn(readers(graph)()))
}

async function foundIn(reader: Reader): Promise<readonly ListedDisagreement[]> {
  const [reporters, wholes] = await Promise.all([
    reportersOfObservations(reader.graph, {}),
    wholesWithTwoLists(reader.graph, {}),
  ])
  const found = await Promise.all([
    ...reporters.map(({ id }) => disagreementsOf(reader, id)),
    ...wholes.flatMap(({ id }) => rulesOfMemberships.map((rule) => rule(reader, id))),
  ])
  // A conflict between two reporters is found for both, so it is listed once.
  const listed = new Map(found.flatMap(grouped).map((group) => [sortKeyOf(group), group]))
  return [...listed]
    .map(([sortKey, group]) => ({ sortKey, group }))
    .sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1))
}

/** Conflicts of memberships come after those of claims. */
function sortKeyOf({ reason, claims, about, memberships = [] }: Disagreement): string {
  if (claims.length === 0) return ['~', reason, about, memberships[0]?.member].join('\t')
  return [inOrder(claims)[0]?.sortKey, reason, ...claims.map(({ id }) => id)].join('\t')
}

/** The claims that disagree with a claim, the strongest evidence first. */
export async function claimsAgainst(reader: Reader, claim: ClaimRow): Promise<readonly ClaimRow[]> {
  const found = (await disagreementsOf(reader, reporterOf([claim]))).filter(({ claims }) => includes(claims, claim))
  return inOrder(found.flatMap(({ claims }) => claims).filter(({ id }) => id !== claim.id))
}

/** The conflicts that a claim is part of, grouped. */
export async function disagreementsWith(reader: Reader, claim: ClaimRow): Promise<readonly Disagreement[]> {
  const groups = grouped(await disagreementsOf(reader, reporterOf([claim])))
  return groups.filter(({ claims }) => includes(claims, claim))
}

function includes(claims: readonly ClaimRow[], { id }: ClaimRow): boolean {
  return claims.some((claim) => claim.id === id)
}

/** Whom an observation or a statement is about. */
type Sides = Partial<
  Pick<ObservationRow, 'reporterId' | 'partnerId' | 'commodityId'> & Pick<StatementRow, 'subjectId' | 'objectId'>
>

/** The id of the entity whose numbers or members disagree: of claims, the reporter of the first. */
export function subjectOf({ about, claims }: Disagreement): string {
  return about ?? reporterOf(claims)
}

function reporterOf([claim]: readonly ClaimRow[]): string {
  const { reporterId, subjectId } = claim as Sides
  return reporterId ?? subjectId ?? ''
}

/** True if one of the claims has the entity as reporter, partner, commodity, subject or object, or it is in a disputed membership. */
export function concerns({ claims, memberships = [] }: Disagreement, id: string): boolean {
  if (memberships.some(({ member, of }) => member === id || of === id)) return true
  return (claims as readonly Sides[]).some(({ reporterId, partnerId, commodityId, subjectId, objectId }) =>
    [reporterId, partnerId, commodityId, subjectId, objectId].some((side) => side === id),
  )
}

/** True if one of the claims gives a number for one of the measures. */
export function measures({ claims }: Disagreement, wanted: readonly MeasureName[]): boolean {
  return (claims as readonly Partial<ObservationRow>[]).some(({ measure }) => measure && wanted.includes(measure))
}

/** Merges TWO_VALUES conflicts that share a claim; every other conflict stays a group of its own. */
function grouped(disagreements: readonly Disagreement[]): readonly Disagreement[] {
  const values: ClaimRow[][] = []
  for (const { reason, claims } of disagreements) {
    if (reason !== 'TWO_VALUES') continue
    const joined = values.filter((group) => group.some(({ id }) => claims.some((claim) => claim.id === id)))
    for (const group of joined) values.splice(values.indexOf(group), 1)
    values.push(inOrder([...joined.flat(), ...claims]))
  }
  return [
    ...values.map((claims) => identified(differing(claims as ObservationRow[]))),
    ...disagreements.filter(({ reason }) => reason !== 'TWO_VALUES'),
  ]
}

/** Each claim once, the strongest evidence first. */
function inOrder(claims: readonly ClaimRow[]): ClaimRow[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  return [...byId.values()].sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1))
}
