import type { Card } from '../../shared/graphql/fragments.ts'
import { KindDot } from '../picture/kind-dot.tsx'
import { useChange } from '../scene/changing.tsx'
import { useSpeech } from '../words/language.tsx'

interface Props {
  /** Null if the entity could not be read. */
  readonly entity: Card | null
  /** The id of the selected node or edge. */
  readonly chosen?: string | null
}

/** The name of an entity, as a button that opens its card. */
export function EntityButton({ entity, chosen = null }: Props) {
  const { name, nameLang } = useSpeech()
  const change = useChange()
  if (!entity) return <span className="faint">{name(null)}</span>
  const isChosen = chosen === entity.id
  return (
    <button
      type="button"
      className="entity"
      aria-pressed={isChosen}
      onClick={() => change({ type: 'chosen', id: isChosen ? null : entity.id })}
    >
      <KindDot kind={entity.kind} />
      <span lang={nameLang(entity)}>{name(entity)}</span>
    </button>
  )
}
