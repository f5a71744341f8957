import { useId } from 'react'
import { useChange } from '../../scene/changing.tsx'
import { colourings, layouts, type Style, sizings } from '../../scene/scene.ts'
import { useSpeech } from '../../words/language.tsx'
import type { Figures } from './figures.ts'
import { styleWords } from './style-words.ts'

interface Props {
  readonly style: Style
  readonly figures: readonly Figures[]
  /** Whether places are for the reader to choose: on the map they are not. */
  readonly onMap: boolean
}

/** Lets the reader choose what sizes and colours mean, and how nodes are placed. */
export function StyleMenu({ style, figures, onMap }: Props) {
  const { language } = useSpeech()
  const change = useChange()
  const words = styleWords[language]
  const offered = sizings.filter(
    (size) => size === 'relations' || size === 'between' || figures.some(({ of }) => of === size),
  )
  return (
    <details className="menu style-menu">
      <summary className="small">{words.menu}</summary>
      <div className="menu-list">
        <Choice
          label={words.headings.size}
          usual={words.usual.size}
          values={offered}
          value={style.size}
          called={words.sizes}
          onChoose={(size) => change({ type: 'styled', style: { size } })}
        />
        <Choice
          label={words.headings.colour}
          usual={words.usual.colour}
          values={colourings}
          value={style.colour}
          called={words.colours}
          onChoose={(colour) => change({ type: 'styled', style: { colour } })}
        />
        {!onMap && (
          <Choice
            label={words.headings.layout}
            usual={words.usual.layout}
            values={layouts}
            value={style.layout}
            called={words.layouts}
            onChoose={(layout) => change({ type: 'styled', style: { layout } })}
          />
        )}
      </div>
    </details>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly usual: string
  readonly values: readonly Value[]
  readonly value: Value | null
  readonly called: Readonly<Record<Value, string>>
  readonly onChoose: (value: Value | null) => void
}

function Choice<Value extends string>({ label, usual, values, value, called, onChoose }: ChoiceProps<Value>) {
  const id = useId()
  return (
    <p className="style-choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={({ target }) => onChoose(values.find((one) => one === target.value) ?? null)}
      >
        <option value="">{usual}</option>
        {values.map((one) => (
          <option key={one} value={one}>
            {called[one]}
          </option>
        ))}
      </select>
    </p>
  )
}
