import type { ReactNode } from 'react'
import type { FirstOf, InCommon, Linked, RailLink } from '../questions/linked.ts'
import { questionPath } from '../scene/scene-link.ts'
import { useSpeech } from '../words/language.tsx'
import { Chain } from './chain.tsx'
import { ClaimItem } from './claim-item.tsx'
import { EntityButton } from './entity-button.tsx'
import { InCommonItem } from './in-common.tsx'
import { kindsOfLinks } from './kinds-of-links.ts'
import { ShortList } from './short-list.tsx'

interface Props {
  readonly data: Linked
  readonly chosen: string | null
}

/** How two entities are linked, a section for each kind of link that the graph has; the kinds that it has not are named at the end. */
export function LinkedAnswer({ data, chosen }: Props) {
  const { words, name } = useSpeech()
  const { from, to, trade, rail, agreements, organizations, direct, chains, said, asOf } = data
  const { kinds, absent } = kindsOfLinks(data, words)
  if (kinds.length === 0) return <h2>{words.noLinks(name(from), name(to))}</h2>
  return (
    <>
      <h2>{words.howLinked(name(from), name(to))}</h2>
      <p>{words.linkedBy(kinds)}</p>
      {asOf && <p className="as-of-day">{words.linkedAsOf(words.date(asOf))}</p>}
      {trade.items.length > 0 && (
        <Kind title={words.linkKinds.trade} count={trade.totalCount}>
          <ShortList
            items={trade.items}
            totalCount={trade.totalCount}
            atFirst={4}
            keyOf={({ id }) => id}
            className="claims"
          >
            {(claim) => <ClaimItem claim={claim} />}
          </ShortList>
        </Kind>
      )}
      {direct.length > 0 && (
        <Kind title={words.linkKinds.direct} count={direct.length}>
          {direct.map((link) => (
            <Chain key={link.from?.id + link.relation} steps={[link]} chosen={chosen} />
          ))}
        </Kind>
      )}
      {rail && (
        <Kind title={words.linkKinds.rail}>
          <Rail rail={rail} from={from?.id ?? ''} to={to?.id ?? ''} asOf={asOf} chosen={chosen} />
        </Kind>
      )}
      <Shared title={words.linkKinds.agreements} shared={agreements} chosen={chosen} />
      <Shared title={words.linkKinds.organizations} shared={organizations} chosen={chosen} />
      {said.length > 0 && (
        <Kind title={words.saidOfBoth} count={said.length}>
          <ShortList items={said} atFirst={4} keyOf={({ id }) => id} className="claims">
            {(claim) => <ClaimItem claim={claim} />}
          </ShortList>
        </Kind>
      )}
      {chains.length > 0 && (
        <Kind title={words.linkKinds.chains} count={chains.length}>
          <ShortList
            items={chains}
            atFirst={2}
            keyOf={({ first: { steps } }) => steps.map(({ relation, to }) => relation + to?.id).join(' ')}
          >
            {({ first, others }) => (
              <>
                <Chain steps={first.steps} chosen={chosen} />
                {others.length > 0 && <p className="faint">{words.chainsAlike(others.length)}</p>}
              </>
            )}
          </ShortList>
        </Kind>
      )}
      {absent.length > 0 && <p className="faint">{words.linksAbsent(absent)}</p>}
    </>
  )
}

interface KindProps {
  readonly title: string
  /** How many there are in all, where that can be counted. */
  readonly count?: number
  readonly children: ReactNode
}

function Kind({ title, count, children }: KindProps) {
  return (
    <section className="alternative kind-of-link">
      <h3>
        {title} {count !== undefined && <span className="count">{count}</span>}
      </h3>
      {children}
    </section>
  )
}

interface SharedProps {
  readonly title: string
  readonly shared: FirstOf<InCommon> | null
  readonly chosen: string | null
}

function Shared({ title, shared, chosen }: SharedProps) {
  if (!shared || shared.items.length === 0) return null
  return (
    <Kind title={title} count={shared.totalCount}>
      <ShortList items={shared.items} totalCount={shared.totalCount} keyOf={({ entity }) => entity.id}>
        {(item) => <InCommonItem item={item} chosen={chosen} />}
      </ShortList>
    </Kind>
  )
}

interface RailProps {
  readonly rail: RailLink
  readonly from: string
  readonly to: string
  readonly asOf: string | null
  readonly chosen: string | null
}

function Rail({ rail, from, to, asOf, chosen }: RailProps) {
  const { words, name, link } = useSpeech()
  const { kilometres, isAtLeast, distance, service, countries, gaugeChanges } = rail
  return (
    <>
      <p className="port">
        <EntityButton entity={rail.from} chosen={chosen} />
        <span aria-hidden="true">→</span>
        <EntityButton entity={rail.to} chosen={chosen} />
      </p>
      <p>
        {[
          kilometres !== null && (isAtLeast ? words.atLeast : String)(words.kilometres(kilometres)),
          words.distances[distance],
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
      {service && (
        <p className="port">
          {words.throughService} <EntityButton entity={service} chosen={chosen} />
        </p>
      )}
      {countries && <p className="faint">{countries.map(name).join(' – ')}</p>}
      {(gaugeChanges ?? []).map(({ stations, fromMillimetres, toMillimetres }) => (
        <p key={`${stations?.[0]?.id} ${toMillimetres}`}>
          {words.gaugeChange((stations ?? []).map(name).join(' – '), fromMillimetres, toMillimetres)}
        </p>
      ))}
      {gaugeChanges === null && <p className="disagrees">{words.gaugesUnknown}</p>}
      <p>
        <a href={link(questionPath('route', [from, to], asOf))}>{words.wholeRoute}</a>
      </p>
    </>
  )
}
