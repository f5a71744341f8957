import { useSpeech } from '../../words/language.tsx'
import { widthOf } from './arcs.ts'
import type { ShownFlows } from './use-flows.ts'

interface Props {
  readonly shown: ShownFlows
  /** True if there are flows without a value. */
  readonly withoutValue: boolean
}

/** The scale of widths, and the line style of inferred flows. */
export function FlowScale({ shown: { greatest, series, drawn }, withoutValue }: Props) {
  const { words } = useSpeech()
  const inferred = drawn.some(({ observation }) => observation.basis === 'DERIVED')
  return (
    <ul className="flow-scale">
      {[greatest, greatest / 2, greatest / 8].map((value) => (
        <li key={value}>
          <svg width="36" height="18" aria-hidden="true">
            <line x1="0" y1="9" x2="36" y2="9" strokeWidth={widthOf(value, greatest)} />
          </svg>
          {words.amount(String(value), series.unit)}
        </li>
      ))}
      {withoutValue && (
        <li>
          <svg width="36" height="18" aria-hidden="true" className="flow-unknown">
            <line x1="0" y1="9" x2="36" y2="9" />
          </svg>
          {words.flowWords.unknown}
        </li>
      )}
      {inferred && (
        <li>
          <svg width="36" height="18" aria-hidden="true" className="flow-inferred">
            <line x1="0" y1="9" x2="36" y2="9" strokeWidth="4" />
          </svg>
          {words.inferred}
        </li>
      )}
    </ul>
  )
}
