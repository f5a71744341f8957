/** How somebody stands to an organization or agreement. A suspended member is still a member. */
export const membershipStatuses = [
  'MEMBER',
  'SUSPENDED',
  'PARTNER',
  'OBSERVER',
  'CANDIDATE',
  'SIGNATORY',
  'NEGOTIATING',
] as const

export type MembershipStatus = (typeof membershipStatuses)[number]

/** A time during which somebody had one status. */
export interface Spell {
  readonly status: MembershipStatus
  /** Undefined where the start is not known. */
  readonly since?: string | undefined
  /** The first day on which it no longer held; undefined while it lasts. */
  readonly until?: string | undefined
}

const openEnd = '9999'

/**
 * A spell as an edge of the graph stores it in its list `spells`: `SUSPENDED|2022-01-28|2025-01-29`, with 9999 for an end that has not
 * come, so that a statement can compare it with a day.
 */
export function spellText({ status, since = '', until = openEnd }: Spell): string {
  return `${status}|${since}|${until}`
}

/** Reads what {@link spellText} writes. */
function spellOf(text: string): Spell {
  const [status, since, until] = text.split('|')
  return {
    status: status as MembershipStatus,
    since: since || undefined,
    until: until === openEnd ? undefined : until,
  }
}

/** The dates of an edge, and its spells where it has more than one or is no plain membership. */
export interface Dated {
  readonly since?: string | null
  readonly until?: string | null
  readonly spells?: readonly string[] | null
}

/** How somebody stands on a day. Its dates are those without a break: for a member, a suspension is none. */
export interface Standing extends Spell {
  /** Since when it has the status: of a suspended member, the day of its suspension. */
  readonly statusSince?: string | undefined
}

/** How somebody stands on a day, by the dates of an edge. */
export function standingOn(day: string, { since, until, spells }: Dated): Standing {
  const known = (spells ?? []).map(spellOf)
  const at = known.findIndex((spell) => (spell.since ?? '') <= day && (spell.until ?? openEnd) > day)
  const current = known[at]
  if (!current) {
    const statusSince = since ?? undefined
    return { status: known.at(-1)?.status ?? 'MEMBER', statusSince, since: statusSince, until: until ?? undefined }
  }
  let first = at
  while (continues(known[first - 1], known[first])) first -= 1
  let last = at
  while (continues(known[last], known[last + 1])) last += 1
  return {
    status: current.status,
    statusSince: current.since,
    since: known[first]?.since,
    until: known[last]?.until,
  }
}

/** How somebody stands or last stood, where no day is asked about. */
export function latestStanding(dated: Dated): Standing {
  const last = dated.spells?.at(-1)
  return standingOn((last && spellOf(last).since) ?? '', dated)
}

function continues(before: Spell | undefined, after: Spell | undefined): boolean {
  return before?.until !== undefined && before.until === after?.since && isMember(before) && isMember(after)
}

function isMember({ status }: Spell): boolean {
  return status === 'MEMBER' || status === 'SUSPENDED'
}
