import type { MouseEvent, ReactNode } from 'react'
import { measuresIn, none, trade } from '../questions/narrowed.ts'
import { type Facet, facets, type Narrowing } from '../questions/narrowing.ts'
import type { FacetCounts, SaidAbout } from '../questions/said.ts'
import { useChange } from '../scene/changing.tsx'
import { answerPath } from '../scene/scene-link.ts'
import { useSpeech } from '../words/language.tsx'
import { saidFilterWords } from './said-filter-words.ts'
import { valueInWords } from './value-in-words.ts'

type Value = FacetCounts['values'][number]

const fields: Readonly<Record<Facet, FacetCounts['field']>> = {
  measure: 'MEASURE',
  partner: 'PARTNER',
  year: 'YEAR',
  source: 'SOURCE',
  speaker: 'ATTRIBUTED_TO',
  basis: 'BASIS',
}

/** A value that can be chosen, and how many claims have it under what is chosen otherwise. */
interface Choice {
  readonly value: string
  readonly count: number
  readonly label: string
}

/** Narrows the claims about something down: what is chosen, then each facet with its values. Every chip is a link. */
export function SaidFilter({ data }: { readonly data: SaidAbout }) {
  const speech = useSpeech()
  const { narrowing } = data
  const say = saidFilterWords[speech.language]
  const labelOf = (facet: Facet, value: string) => valueInWords(data, facet, value, speech)
  const rows = facets.map((facet) => ({ facet, ...choicesOf(facet, data, labelOf) }))
  const chosen = facets.flatMap((facet) => (narrowing[facet] ?? []).map((value) => ({ facet, value })))
  return (
    <nav className="said-filter" aria-label={say.label}>
      {chosen.length > 0 && (
        <ul className="said-chosen" aria-label={say.chosen}>
          {chosen.map(({ facet, value }) => (
            <li key={`${facet} ${value}`}>
              <Chip
                data={data}
                narrowing={toggled(narrowing, facet, value)}
                className="chip-on"
                label={say.remove(labelOf(facet, value))}
              >
                {labelOf(facet, value)} <span aria-hidden="true">×</span>
              </Chip>
            </li>
          ))}
          <li>
            <Chip data={data} narrowing={{}} className="chip-clear">
              {say.clear}
            </Chip>
          </li>
        </ul>
      )}
      {/* On a phone the facets are folded, without scripts too. */}
      <label className="said-fold chip">
        <input type="checkbox" />
        {say.label}
      </label>
      <div className="said-rows">
        {rows.map(
          ({ facet, choices, left }) =>
            (choices.length > 1 || narrowing[facet]) && (
              <div className="said-facet" key={facet}>
                <h3 id={`facet-${facet}`}>{say.facets[facet]}</h3>
                <ul aria-labelledby={`facet-${facet}`}>
                  {choices.map(({ value, label, count }) => (
                    <li key={value}>
                      <Chip
                        data={data}
                        narrowing={toggled(narrowing, facet, value)}
                        isChosen={narrowing[facet]?.includes(value) ?? false}
                      >
                        <span className="chip-label">{label}</span> <span className="chip-count">{count}</span>
                      </Chip>
                    </li>
                  ))}
                  {left > 0 && <li className="faint">{say.more(left)}</li>}
                </ul>
              </div>
            ),
        )}
      </div>
    </nav>
  )
}

interface ChipProps {
  readonly data: SaidAbout
  /** What is chosen after a click. */
  readonly narrowing: Narrowing
  readonly isChosen?: boolean
  readonly className?: string
  /** Its name for readers who hear it, where that is more than its text. */
  readonly label?: string
  readonly children: ReactNode
}

function Chip({ data: { about }, narrowing, isChosen = false, className = '', label, children }: ChipProps) {
  const { link } = useSpeech()
  const change = useChange()
  const path = answerPath({ question: 'said', blanks: [about?.id ?? ''], asOf: null, way: 0, narrowing })
  const choose = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    change({ type: 'narrowed', narrowing })
  }
  return (
    <a
      className={`chip ${className}`}
      href={link(path)}
      aria-label={label}
      aria-current={isChosen ? 'true' : undefined}
      onClick={choose}
    >
      {children}
    </a>
  )
}

/** A value is added to those chosen of its facet, or removed. Having none and all of trade go together with no other value. */
export function toggled(narrowing: Narrowing, facet: Facet, value: string): Narrowing {
  const before = narrowing[facet] ?? []
  const values = before.includes(value)
    ? before.filter((one) => one !== value)
    : isAlone(value)
      ? [value]
      : [...before.filter((one) => !isAlone(one)), value]
  const { [facet]: _, ...others } = narrowing
  return values.length > 0 ? { ...others, [facet]: values } : others
}

const isAlone = (value: string) => value === none || value === trade

/** The values of a facet, those chosen first, then in the order of the page, and how many more there are. */
function choicesOf(facet: Facet, { counts, narrowing }: SaidAbout, labelOf: (facet: Facet, value: string) => string) {
  const found = counts.find(({ field }) => field === fields[facet])
  const values = (found?.values ?? []).filter(({ value }) => value !== null || facet !== 'partner')
  const choices = values.map(({ value, count }): Choice => {
    const spelled = value ?? none
    return { value: spelled, count, label: labelOf(facet, spelled) }
  })
  const left = Math.max(0, (found?.distinct ?? 0) - (found?.values.length ?? 0))
  if (facet === 'year') choices.sort((one, other) => yearOf(other) - yearOf(one))
  const all = facet === 'measure' ? [...allOfTrade(values, labelOf), ...choices] : choices
  const isChosen = ({ value }: Choice) => Number(narrowing[facet]?.includes(value) ?? false)
  return { choices: all.toSorted((one, other) => isChosen(other) - isChosen(one)), left }
}

const yearOf = ({ value }: Choice) => (value === none ? 0 : Number(value))

/** All figures of trade as one choice, where there are several kinds of them: each claim has one measure, so their counts add up. */
function allOfTrade(values: readonly Value[], labelOf: (facet: Facet, value: string) => string): readonly Choice[] {
  const all: readonly string[] = measuresIn(trade)
  const ofTrade = values.filter(({ value }) => value !== null && all.includes(value))
  if (ofTrade.length < 2) return []
  const count = ofTrade.reduce((sum, one) => sum + one.count, 0)
  return [{ value: trade, count, label: labelOf('measure', trade) }]
}
