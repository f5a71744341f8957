import type { Link } from '../../shared/graphql/fragments.ts'
import { BasisBadge } from '../evidence/basis-badge.tsx'
import { relationPhrase } from '../evidence/relation-phrase.ts'
import { ShortCitations } from '../evidence/short-citations.tsx'
import { edgeOf } from '../picture/picture.ts'
import { useChange } from '../scene/changing.tsx'
import { useSpeech } from '../words/language.tsx'
import { EntityButton } from './entity-button.tsx'

/** A chain of facts, read from its beginning to its end; each opens its evidence. */
export function Chain({ steps, chosen }: { readonly steps: readonly Link[]; readonly chosen: string | null }) {
  const { words } = useSpeech()
  const change = useChange()
  const first = steps[0]
  return (
    <ol className="chain">
      {first && (
        <li className="chain-link">
          <EntityButton entity={first.from} chosen={chosen === first.from.id} />
        </li>
      )}
      {steps.map((step) => {
        const { id } = edgeOf(step)
        return (
          <li key={id} className="chain-link">
            <button
              type="button"
              className="step"
              data-basis={step.basis}
              aria-pressed={chosen === id}
              onClick={() => change({ type: 'chosen', id: chosen === id ? null : id })}
            >
              <span>{relationPhrase(words, step.relation, step.direction)}</span>
              <BasisBadge basis={step.basis} />
              <ShortCitations citations={step.citations} />
            </button>
            <EntityButton entity={step.to} chosen={chosen === step.to.id} />
          </li>
        )
      })}
    </ol>
  )
}
