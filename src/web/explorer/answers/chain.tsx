import type { Link } from '../../shared/graphql/fragments.ts'
import { BasisBadge } from '../evidence/basis-badge.tsx'
import { relationPhrase } from '../evidence/relation-phrase.ts'
import { ShortCitations } from '../evidence/short-citations.tsx'
import { edgeOf } from '../picture/picture.ts'
import { useChange } from '../scene/changing.tsx'
import { useSpeech } from '../words/language.tsx'
import { EntityButton } from './entity-button.tsx'

/** A chain of facts in reading order. Each fact opens its evidence. */
export function Chain({ steps, chosen }: { readonly steps: readonly Link[]; readonly chosen: string | null }) {
  const { words } = useSpeech()
  const change = useChange()
  const first = steps[0]
  return (
    <ol className="chain">
      {first && (
        <li className="chain-link">
          <EntityButton entity={first.from} chosen={chosen} />
        </li>
      )}
      {steps.map((step, index) => {
        const id = edgeOf(step)?.id ?? null
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a chain's steps keep their positions, and a step with a missing end has no other key
          <li key={index} className="chain-link">
            <button
              type="button"
              className="step"
              data-basis={step.basis ?? undefined}
              aria-pressed={id !== null && chosen === id}
              disabled={id === null}
              onClick={() => change({ type: 'chosen', id: chosen === id ? null : id })}
            >
              <span>{relationPhrase(words, step.relation, step.direction)}</span>
              <BasisBadge basis={step.basis} />
              <ShortCitations citations={step.citations} />
            </button>
            <EntityButton entity={step.to} chosen={chosen} />
          </li>
        )
      })}
    </ol>
  )
}
