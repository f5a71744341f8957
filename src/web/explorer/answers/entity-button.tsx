import type { Card } from '../../shared/graphql/fragments.ts'
import { KindDot } from '../picture/kind-dot.tsx'
import { useChange } from '../scene/changing.tsx'
import { useSpeech } from '../words/language.tsx'

interface Props {
  readonly entity: Card
  readonly chosen?: boolean
}

/** The name of an entity; it opens its card. */
export function EntityButton({ entity, chosen = false }: Props) {
  const { name } = useSpeech()
  const change = useChange()
  return (
    <button
      type="button"
      className="entity"
      aria-pressed={chosen}
      onClick={() => change({ type: 'chosen', id: chosen ? null : entity.id })}
    >
      <KindDot kind={entity.kind} />
      {name(entity)}
    </button>
  )
}
