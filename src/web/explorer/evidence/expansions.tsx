import type { Relation } from '../../shared/graphql/fragments.ts'
import type { Picture } from '../picture/picture.ts'
import { relationCounts } from '../questions/relations.ts'
import { useChange } from '../scene/changing.tsx'
import { isTimed, type Scene } from '../scene/scene.ts'
import { useLoaded } from '../scene/use-loaded.ts'
import { useSpeech } from '../words/language.tsx'

/** The number of neighbors that one expansion adds. */
const portion = 12
/** The maximum number of neighbors by one relation: more can't be told apart. */
const most = 300

interface Props {
  readonly id: string
  readonly scene: Scene
  readonly picture: Picture
}

/** The number of neighbors by relation, with buttons that add them to the picture in portions. */
export function Expansions({ id, scene: { question, expanded, asOf }, picture }: Props) {
  const { words } = useSpeech()
  const change = useChange()
  const day = isTimed(question) ? asOf : null
  const { value, loading, failure } = useLoaded(`${id} ${day}`, () => relationCounts(id, day))
  if (failure) return <p role="alert">{words.failed(failure)}</p>
  if (loading || !value) return <p role="status">{words.loading}</p>
  return (
    <ul className="expansions">
      {value.map(({ relation, count }) => {
        const asked = expanded.find((one) => one.id === id && one.relation === relation)?.count ?? 0
        // As of a day only some of those asked for are drawn, so those are counted.
        const drawn = day && asked > 0 ? countOf(picture, id, relation) : asked
        const left = Math.min(count, most) - drawn
        const expand = () =>
          change({ type: 'expanded', expansion: { id, relation, count: Math.min(asked + portion, most) } })
        return (
          <li key={relation}>
            <button type="button" disabled={left <= 0 || asked >= most} onClick={expand}>
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

const countOf = ({ edges }: Picture, id: string, relation: Relation) =>
  edges.filter((edge) => edge.relation === relation && (edge.source === id || edge.target === id)).length
