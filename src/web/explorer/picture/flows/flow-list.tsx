import { EntityButton } from '../../answers/entity-button.tsx'
import { useChange } from '../../scene/changing.tsx'
import { useSpeech } from '../../words/language.tsx'
import type { Flow, Series } from './flow.ts'

interface Props {
  readonly title: string
  readonly flows: readonly Flow[]
  readonly series: Series
  readonly chosen: string | null
  /** True if the flows have different periods, so that each is shown. */
  readonly dated?: boolean
  readonly open?: boolean
}

/** Flows as a list, each with its value as stated, as an accessible alternative to the arcs. */
export function FlowList({ title, flows, series, chosen, dated = false, open = false }: Props) {
  const { words, name } = useSpeech()
  const change = useChange()
  if (flows.length === 0) return null
  const several = new Set(flows.map(({ reporter }) => reporter.id)).size > 1
  return (
    <details className="flow-list" open={open}>
      <summary>
        {title} <span className="count">{flows.length}</span>
      </summary>
      <ul>
        {flows.map(({ id, observation, reporter, partner, value, label }) => (
          <li key={observation.id} data-basis={observation.basis}>
            <span className="flow-ends">
              {several && <span className="faint flow-from">{name(reporter)}</span>}
              <EntityButton entity={partner} chosen={chosen} />
              {dated && <span className="faint">{label}</span>}
            </span>
            <button
              type="button"
              className="flow-value"
              aria-pressed={chosen === id}
              onClick={() => change({ type: 'chosen', id: chosen === id ? null : id })}
            >
              {words.compared(words.comparators[observation.comparator], words.amount(String(value), series.unit))}
              {observation.basis === 'DERIVED' && <span className="visually-hidden"> {words.inferred}</span>}
              {observation.disagreesWith && observation.disagreesWith.length > 0 && (
                <span title={words.disagrees(observation.disagreesWith.length)}> ⚠</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
