import { worldCountries } from '../../seed/world-countries.ts'
import type { DerivedFile } from './derived-file.ts'

interface TradeGroup {
  readonly id: string
  readonly members: readonly {
    readonly type: string
    readonly id: string
    readonly status: string
    readonly effective_from?: string
  }[]
}

const copied: Readonly<Record<string, string>> = {
  'world-trade-organization': 'organization:WTO',
  'african-continental-free-trade-area': 'agreement:AFCFTA',
}

/** The members of the WTO with their days, and the parties to AfCFTA that the package gives no day for and memberships.csv has none of. */
export const datedMembers: DerivedFile = {
  file: 'memberships.csv',
  ours: ({ source }) => source === 'source:firmapanel',
  columns: ['organization', 'member', 'since'],
  derive: (from) => {
    const { records } = from.json<{ records: readonly TradeGroup[] }>(
      'firmapanel_trade_country_data/data/trade-groups.json',
    )
    return records.flatMap(({ id, members }) =>
      members
        .filter(
          ({ id: member, status }) =>
            copied[id] && (status === 'member' || (status === 'party' && !curated.has(member))),
        )
        .map(({ type, id: member, effective_from = '' }) => ({
          organization: copied[id] ?? '',
          member: type === 'country' ? countryId(member) : 'organization:EU',
          since: effective_from,
        })),
    )
  },
}

/** The first parties to AfCFTA, whose day is curated: 2019-05-30. */
const curated = new Set('BF CI CG DJ EG EH ET GH GN GM KE ML MR NA NE RW SN SL SZ TD TG UG ZA ZW'.split(' '))

function countryId(iso2: string): string {
  return `country:${worldCountries.find(({ cca2 }) => cca2 === iso2)?.cca3 ?? iso2}`
}
