import type { Graph } from '../../cypher/engine/graph.ts'
import { lastDay } from '../../cypher/knowledge/dates.ts'
import { membersOn } from '../relations/members-on.ts'
import type { ExpectationKind } from './kind.ts'

/** Somebody has a status since a day, and not the day before; and where it has ended, the day before that, and not on the day. */
export const memberships: ExpectationKind = {
  name: 'memberships',
  fault: async (graph, { organization = '', member = '', status = '', since = '', until = '' }) => {
    const days = [
      [dayBefore(since), false],
      [lastDay(since), true],
      ...(until
        ? ([
            [dayBefore(until), true],
            [lastDay(until), false],
          ] as const)
        : []),
    ] as const
    for (const [day, expected] of days)
      if ((await has(graph, { organization, member, status }, day)) !== expected)
        return `${member} ${expected ? 'is not' : 'is already or still'} ${status} of ${organization} on ${day}`
    return null
  },
}

async function has(
  graph: Graph,
  { organization, member, status }: Readonly<Record<'organization' | 'member' | 'status', string>>,
  day: string,
): Promise<boolean> {
  const found = await membersOn(graph, organization, day, status)
  return found.some(({ node }) => node.id === member)
}

/** The day before a date that may be a year or a month alone: before its first day. */
function dayBefore(date: string): string {
  const day = new Date(`${date}${'-01-01'.slice(date.length - 4)}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - 1)
  return day.toISOString().slice(0, 10)
}
