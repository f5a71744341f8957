import type { Draft } from './draft.ts'
import { worldCountries } from './world-countries.ts'

/** Organizations whose every member is a member of another too, by their treaties or by what they are. */
const within: readonly (readonly [part: string, whole: string])[] = [
  ['organization:P5', 'organization:UNSC'],
  ['organization:UNSC', 'organization:UN'],
  ['organization:EUROZONE', 'organization:EU'],
  ['organization:ASEAN', 'organization:APT'],
  ['organization:APT', 'organization:EAS'],
  ['organization:EAEU', 'organization:CIS'],
  ['organization:SACU', 'organization:SADC'],
  ['organization:GCC', 'organization:LAS'],
  ['organization:WORLD_BANK', 'organization:IMF'],
  ['organization:CEMAC', 'organization:ECCAS'],
  ['organization:OECS', 'organization:CARICOM'],
  ['organization:MERCOSUR', 'organization:CELAC'],
]

/**
 * Reports what the memberships of today contradict: a member of a part that is none of the whole, and a country that is in the United
 * Nations by the data set of countries and not by the memberships, or the other way round.
 */
export function checkMemberships(draft: Draft): void {
  for (const [part, whole] of within) {
    const members = membersNow(draft, whole)
    for (const member of membersNow(draft, part))
      if (!members.has(member)) report(draft, `${member} is a member of ${part}, and not of ${whole}`)
  }
  const members = membersNow(draft, 'organization:UN')
  for (const { cca3, unMember } of worldCountries)
    if (unMember !== members.has(`country:${cca3}`))
      report(
        draft,
        `country:${cca3} is ${unMember ? 'a' : 'no'} member of the United Nations by source:world-countries`,
      )
}

function membersNow(draft: Draft, organization: string): ReadonlySet<string> {
  const members = [...draft.relations.values()].filter(
    ({ relation, to, until }) => relation === 'MEMBER_OF' && to === organization && until === undefined,
  )
  return new Set(members.map(({ from }) => from))
}

function report(draft: Draft, what: string): void {
  draft.leftOut('seed/data/memberships.csv', 1, what)
}
