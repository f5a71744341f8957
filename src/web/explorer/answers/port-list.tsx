import { useState } from 'react'
import { BasisBadge } from '../evidence/basis-badge.tsx'
import type { PortServed } from '../questions/ports.ts'
import { useSpeech } from '../words/language.tsx'
import { Chain } from './chain.tsx'
import { EntityButton } from './entity-button.tsx'

interface Props {
  readonly title: string
  readonly ports: readonly PortServed[]
  readonly chosen: string | null
}

const atFirst = 8

/** Ports, each with its country and the chain that shows why it is in the list. */
export function PortList({ title, ports, chosen }: Props) {
  const { words, name } = useSpeech()
  const [all, setAll] = useState(false)
  if (ports.length === 0) return null
  return (
    <section className="ports">
      <h3>
        {title} <span className="count">{ports.length}</span>
      </h3>
      <ul className="port-list">
        {(all ? ports : ports.slice(0, atFirst)).map(({ port, role, basis, evidence }) => (
          <li key={port.id} className="port-item">
            <p className="port">
              <EntityButton entity={port} chosen={chosen} />
              <span className="faint">{name(port.country)}</span>
              <span className="faint">{words.portRoles[role]}</span>
              <BasisBadge basis={basis} />
            </p>
            <details open={chosen === port.id || undefined}>
              <summary>
                {words.why}
                <span className="visually-hidden"> {name(port)}</span>
              </summary>
              <Chain steps={evidence.steps} chosen={chosen} />
            </details>
          </li>
        ))}
      </ul>
      {!all && ports.length > atFirst && (
        <button type="button" className="small" onClick={() => setAll(true)}>
          {words.showAll(ports.length)}
        </button>
      )}
    </section>
  )
}
