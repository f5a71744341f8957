import { relationCounts } from '../questions/relations.ts'
import { useChange } from '../scene/changing.tsx'
import type { Scene } from '../scene/scene.ts'
import { useLoaded } from '../scene/use-loaded.ts'
import { useSpeech } from '../words/language.tsx'

/** The number of neighbors that one expansion adds. */
const portion = 12
/** The maximum number of neighbors by one relation: more can't be told apart. */
const most = 300

interface Props {
  readonly id: string
  readonly expanded: Scene['expanded']
}

/** The number of neighbors by relation, with buttons that add them to the picture in portions. */
export function Expansions({ id, expanded }: Props) {
  const { words } = useSpeech()
  const change = useChange()
  const { value, loading, failure } = useLoaded(id, () => relationCounts(id))
  if (failure) return <p role="alert">{words.failed(failure)}</p>
  if (loading || !value) return <p role="status">{words.loading}</p>
  return (
    <ul className="expansions">
      {value.map(({ relation, count }) => {
        const drawn = expanded.find((one) => one.id === id && one.relation === relation)?.count ?? 0
        const left = Math.min(count, most) - drawn
        const expand = () =>
          change({ type: 'expanded', expansion: { id, relation, count: Math.min(drawn + portion, most) } })
        return (
          <li key={relation}>
            <button type="button" disabled={left <= 0} onClick={expand}>
              <span>
                {words.relationWords[relation]
                  .filter((phrase, index, all) => all.indexOf(phrase) === index)
                  .join(' / ')}
              </span>
              <span className="count">
                {drawn === 0 ? count : drawn < count ? words.more(count - drawn) : words.allShown}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
