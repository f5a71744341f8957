import { BasisBadge } from '../evidence/basis-badge.tsx'
import type { PortServed } from '../questions/ports.ts'
import { useSpeech } from '../words/language.tsx'
import { Chain } from './chain.tsx'
import { EntityButton } from './entity-button.tsx'
import { ShortList } from './short-list.tsx'

interface Props {
  readonly title: string
  /** What the ports under this heading are for the place. */
  readonly meaning: string
  readonly ports: readonly PortServed[]
  /** How many are shown before a reader asks for all. */
  readonly atFirst: number
  readonly chosen: string | null
}

/** Ports under one heading, each with why it is in the list and why it ranks where it does. */
export function PortList({ title, meaning, ports, atFirst, chosen }: Props) {
  if (ports.length === 0) return null
  return (
    <section className="ports">
      <h3>
        {title} <span className="count">{ports.length}</span>
      </h3>
      <p className="faint">{meaning}</p>
      <ShortList items={ports} atFirst={atFirst} keyOf={({ port }) => port.id} className="port-list">
        {(served) => <Port served={served} chosen={chosen} />}
      </ShortList>
    </section>
  )
}

function Port({ served, chosen }: { readonly served: PortServed; readonly chosen: string | null }) {
  const { words, name } = useSpeech()
  const { port, rank, basis, modes, distanceKilometres, evidence } = served
  const facts = [
    port.country && name(port.country),
    words.portKinds[port.portKind],
    modes?.map((mode) => words.transitModes[mode]).join(words.comma),
    distanceKilometres !== null && words.byRail(distanceKilometres),
  ]
  return (
    <div className="port-item">
      <p className="port">
        <span className="rank">{rank}</span>
        <EntityButton entity={port} chosen={chosen} />
        <span className="faint">{facts.filter(Boolean).join(' · ')}</span>
        <BasisBadge basis={basis} />
      </p>
      <details open={chosen === port.id || undefined}>
        <summary>
          {words.why}
          <span className="visually-hidden"> {name(port)}</span>
        </summary>
        <WhyThere served={served} />
        <Chain steps={evidence.steps} chosen={chosen} />
      </details>
    </div>
  )
}

/** Why a port ranks where it does: how much it is known to carry for whom, on which way, and under which treaty. */
function WhyThere({ served }: { readonly served: PortServed }) {
  const { words, name } = useSpeech()
  const { knownRank, confidence, place, via, changeAt, agreement, instrument, share, note } = served
  const known =
    knownRank === null
      ? words.rankNotKnown
      : words.rankKnown(knownRank, name(place), confidence && words.confidences[confidence])
  return (
    <>
      <p className="port-why">{known}</p>
      {via && via.length > 0 && <p className="port-why">{words.wayThrough(via.map(name).join(' → '))}</p>}
      {changeAt && <p className="port-why">{words.changeAt(name(changeAt))}</p>}
      {(agreement || instrument) && (
        <p className="port-why">
          {words.under} {agreement ? name(agreement) : <span lang="en">{instrument}</span>}
        </p>
      )}
      {[share, note].map(
        (text) =>
          text && (
            <p key={text} className="port-why faint" lang="en">
              {text}
            </p>
          ),
      )}
    </>
  )
}
