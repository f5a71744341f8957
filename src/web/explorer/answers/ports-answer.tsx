import type { PortServed, PortsServed } from '../questions/ports.ts'
import { grouped } from '../scene/grouped.ts'
import { useSpeech } from '../words/language.tsx'
import { PortList } from './port-list.tsx'
import type { Longer } from './use-longer.ts'

type Role = PortServed['role']

/** What stands under one heading, in the order of the headings: what carries the trade first, what no longer does last. */
const headings = [
  { group: 'gateways', roles: ['GATEWAY'] },
  { group: 'own', roles: ['OWN_PORT'] },
  { group: 'crossings', roles: ['BORDER_CROSSING'] },
  { group: 'farSeaports', roles: ['RAIL_PORT_ONE_CHANGE'] },
  { group: 'farEnds', roles: ['RAIL_PORT'] },
  { group: 'minor', roles: ['MINOR_GATEWAY'] },
  { group: 'internal', roles: ['INTERNAL_CROSSING'] },
  { group: 'closed', roles: ['CLOSED_CROSSING'] },
] as const satisfies readonly { readonly group: string; readonly roles: readonly Role[] }[]

interface Props {
  readonly data: PortsServed
  readonly chosen: string | null
  readonly longer: Longer
}

/** The ports that serve a place, grouped by what they are for it; each group in the order of importance. */
export function PortsAnswer({ data: { place, ports, totalCount, goesOn, reason }, chosen, longer }: Props) {
  const { words, name } = useSpeech()
  const called = place ? name(place) : ''
  if (ports.length === 0)
    return (
      <>
        <h2>{words.noPorts(called)}</h2>
        {reason && <p lang="en">{reason}</p>}
      </>
    )
  const byRole = grouped(ports, ({ role }) => role)
  return (
    <>
      <h2>{words.portsCount(totalCount, called)}</h2>
      {goesOn && <p className="faint">{words.portsShown(ports.length, totalCount)}</p>}
      {headings.map(({ group, roles }) => (
        <PortList
          key={group}
          title={words.portGroups[group].title}
          meaning={words.portGroups[group].meaning}
          ports={roles.flatMap((role) => byRole.get(role) ?? [])}
          atFirst={group === 'gateways' || byRole.size === 1 ? 8 : 3}
          chosen={chosen}
        />
      ))}
      {goesOn && (
        <p className="answer-end">
          <button type="button" className="small" disabled={!longer.more} onClick={() => longer.more?.()}>
            {longer.more ? words.showMore(totalCount - ports.length) : words.loading}
          </button>
          {longer.failure && <span role="alert">{words.failed(longer.failure)}</span>}
        </p>
      )}
    </>
  )
}
