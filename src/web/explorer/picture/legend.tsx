import { useChange } from '../scene/changing.tsx'
import { grouped } from '../scene/grouped.ts'
import type { Scene } from '../scene/scene.ts'
import { useSpeech } from '../words/language.tsx'
import { KindDot } from './kind-dot.tsx'
import type { Picture } from './picture.ts'
import { styleWords } from './style/style-words.ts'
import { timeWords } from './time/time-words.ts'

interface Props {
  readonly picture: Picture
  readonly off: Scene['off']
  /** Whether relations without known dates are drawn apart. */
  readonly undated: boolean
}

/** The meaning of shapes and colours, with the count of each kind and of each relation. A click hides or shows one. */
export function Legend({ picture, off, undated }: Props) {
  const { words, language } = useSpeech()
  const change = useChange()
  const kinds = counted(picture.nodes.map(({ kind }) => kind))
  const relations = counted(picture.edges.map(({ relation }) => relation))
  const inferred = picture.edges.some(({ basis }) => basis === 'DERIVED')
  if (kinds.length === 0) return null
  return (
    <fieldset className="legend">
      <legend className="visually-hidden">{words.legend}</legend>
      {kinds.map(([kind, count]) => (
        <button
          key={kind}
          type="button"
          aria-pressed={!off.includes(kind)}
          onClick={() => change({ type: 'switched', key: kind })}
        >
          <KindDot kind={kind} />
          {words.kinds[kind]} <span className="count">{count}</span>
        </button>
      ))}
      {inferred && (
        <span className="legend-line">
          <svg width="26" height="6" aria-hidden="true">
            <line x1="0" y1="3" x2="26" y2="3" />
          </svg>
          {words.inferred}
        </span>
      )}
      {undated && (
        <span className="legend-line">
          <svg width="26" height="6" aria-hidden="true">
            <line className="undated" x1="0" y1="3" x2="26" y2="3" />
          </svg>
          {timeWords[language].undated}
        </span>
      )}
      {relations.length > 0 && (
        <details className="legend-relations">
          <summary>
            {styleWords[language].relations} <span className="count">{relations.length}</span>
          </summary>
          {relations.map(([relation, count]) => (
            <button
              key={relation}
              type="button"
              aria-pressed={!off.includes(relation)}
              onClick={() => change({ type: 'switched', key: relation })}
            >
              {words.relationWords[relation][0]} <span className="count">{count}</span>
            </button>
          ))}
        </details>
      )}
    </fieldset>
  )
}

function counted<Value>(values: readonly Value[]): [Value, number][] {
  const groups = grouped(values, (value) => value)
  return [...groups]
    .map(([value, all]): [Value, number] => [value, all.length])
    .sort(([, one], [, other]) => other - one)
}
