import type { Answer } from '../../questions/answer.ts'
import { useChange } from '../../scene/changing.tsx'
import type { Scene } from '../../scene/scene.ts'
import { useSpeech } from '../../words/language.tsx'
import type { Picture } from '../picture.ts'

interface Props {
  readonly scene: Scene
  readonly picture: Picture
  readonly answer: Answer | null
}

/** The maximum number of countries: with more, the arcs can't be told apart. */
const most = 12

/** Toggles the trade flows of the selected country, or else of those in the question, or else of those on the map. */
export function FlowToggle({ scene: { chosen, flows }, picture, answer }: Props) {
  const { words } = useSpeech()
  const change = useChange()
  const countries = picture.nodes.flatMap(({ id, kind }) => (kind === 'COUNTRY' ? [id] : []))
  const asked = countries.filter((id) => answer?.centers.includes(id))
  const of = chosen && countries.includes(chosen) ? [chosen] : asked.length > 0 ? asked : countries.slice(0, most)
  return (
    <button
      type="button"
      className="small flow-toggle"
      aria-pressed={flows !== null}
      disabled={flows === null && of.length === 0}
      onClick={() => change({ type: 'flowed', flows: flows ? null : { of, series: null, year: null } })}
    >
      {words.flows}
    </button>
  )
}
