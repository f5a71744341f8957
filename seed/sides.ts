import { type AgreementEntry, partyId } from './agreement-file.ts'
import type { Draft } from './draft.ts'

/**
 * On which side of an agreement a party stands: `organization:EU|1995-01-01|9999`, a name of the side and the days for which that holds.
 * Who is named with its side stands there always; a member of an organization that is a side stands there while it is a member, and by
 * itself before and after, as Austria did in the European Economic Area in 1994. So memberships must have been added before.
 * @returns undefined where the agreement has no sides, so that every party stands by itself
 */
export function sidesOf({ relations }: Draft, { sides }: AgreementEntry, party: string): readonly string[] | undefined {
  if (!sides) return undefined
  const named = sides.map((side) => side.map(partyId))
  const own = named.find((side) => side.includes(party))
  if (own?.[0]) return [sideText(own[0])]
  for (const organization of named.flat().filter((id) => id.startsWith('organization:'))) {
    const member = relations.get(`${party}\tMEMBER_OF\t${organization}`)
    if (!member) continue
    const { since, until } = member
    return [
      ...(since ? [sideText(party, undefined, since)] : []),
      sideText(organization, since, until),
      ...(until ? [sideText(party, until)] : []),
    ]
  }
  return [sideText(party)]
}

function sideText(side: string, since = '', until = '9999'): string {
  return [side, since, until].join('|')
}
