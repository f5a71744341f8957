import { EntityButton } from '../../answers/entity-button.tsx'
import { useChange } from '../../scene/changing.tsx'
import type { Flows } from '../../scene/scene.ts'
import type { Loaded } from '../../scene/use-loaded.ts'
import { useSpeech } from '../../words/language.tsx'
import { located } from '../located.ts'
import type { Picture } from '../picture.ts'
import { FlowList } from './flow-list.tsx'
import { FlowScale } from './flow-scale.tsx'
import type { ShownFlows } from './use-flows.ts'

interface Props {
  readonly flows: Flows
  readonly shown: ShownFlows | null
  readonly loaded: Loaded<unknown>
  readonly chosen: string | null
  readonly picture: Picture
}

/** The controls for trade flows: measure, year and unit, and a list of the flows that can't be drawn. */
export function FlowPanel({ flows, shown, loaded, chosen, picture }: Props) {
  const { words, name } = useSpeech()
  const change = useChange()
  const { flowWords } = words
  const turn = (more: Partial<Flows>) => change({ type: 'flowed', flows: { ...flows, ...more } })
  return (
    <section className="panel flows" aria-label={words.flows} aria-busy={loaded.loading}>
      <header>
        <h2>{words.flows}</h2>
        <button
          type="button"
          className="plain"
          aria-label={flowWords.close}
          onClick={() => change({ type: 'flowed', flows: null })}
        >
          <span aria-hidden="true">×</span>
        </button>
      </header>
      {loaded.loading && <p role="status">{words.loading}</p>}
      {loaded.failure && <p role="alert">{words.failed(loaded.failure)}</p>}
      {!shown && !loaded.loading && !loaded.failure && <p role="status">{flowWords.nothing}</p>}
      {shown && (
        <>
          <p className="flow-reporters">
            {shown.reporters.slice(0, 6).map((reporter) => (
              <EntityButton key={reporter.id} entity={reporter} chosen={chosen} />
            ))}
            {shown.reporters.length > 6 && <span className="faint">{words.more(shown.reporters.length - 6)}</span>}
          </p>
          <label className="flow-series">
            <span>{flowWords.measure}</span>
            <select value={shown.series.key} onChange={({ target }) => turn({ series: target.value, year: null })}>
              {shown.all.map(({ key, measure, flow, unit, years, flows: { length } }) => (
                <option key={key} value={key}>
                  {flowWords.series(measure, flow, unit)} ({years.length > 0 ? length : flowWords.noYear})
                </option>
              ))}
            </select>
          </label>
          {shown.series.years.length > 1 && (
            <YearSlider shown={shown} onTurn={(year) => turn({ series: shown.series.key, year })} />
          )}
          <p className="flow-said" role="status">
            {shown.drawn.length > 0
              ? flowWords.drawn(shown.drawn.length, shown.year)
              : flowWords.gap(shown.year, shown.series.years)}
          </p>
          {shown.drawn.length > 0 && <FlowScale shown={shown} withoutValue={unvalued(picture, shown)} />}
          <FlowList title={flowWords.drawnTitle} flows={shown.drawn} series={shown.series} chosen={chosen} open />
          <FlowList title={flowWords.offMap} flows={shown.offMap} series={shown.series} chosen={chosen} />
          <FlowList title={flowWords.otherTimes} flows={shown.otherTimes} series={shown.series} chosen={chosen} dated />
          {shown.reporters.length > 1 && shown.series.unit === 'percent' && (
            <p className="faint">{flowWords.sharesOfEach(shown.reporters.map(name).length)}</p>
          )}
        </>
      )}
    </section>
  )
}

/** Whether an entity on the map trades with a reporter but has no value for the year. */
function unvalued({ nodes, edges }: Picture, { drawn, reporters }: ShownFlows): boolean {
  const valued = new Set(drawn.map(({ id }) => id))
  const onMap = located({ nodes }).places
  return edges.some(
    ({ id, relation, source, target }) =>
      relation === 'TRADES_WITH' && !valued.has(id) && onMap.has(target) && reporters.some((one) => one.id === source),
  )
}

function YearSlider({ shown, onTurn }: { readonly shown: ShownFlows; readonly onTurn: (year: number) => void }) {
  const { words } = useSpeech()
  const { years, year, series } = shown
  const has = (one: number) => series.years.includes(one)
  const said = has(year) ? String(year) : words.flowWords.gap(year, [])
  return (
    <div className="flow-year">
      <label>
        <span>{words.flowWords.year}</span>
        <input
          type="range"
          min={years[0]}
          max={years.at(-1)}
          step={1}
          value={year}
          aria-valuetext={said}
          onChange={({ target }) => onTurn(Number(target.value))}
        />
        <output>{year}</output>
      </label>
      <div className="flow-ticks" aria-hidden="true">
        {years.map((one) => (
          <span key={one} data-value={has(one)} data-now={one === year} title={String(one)} />
        ))}
      </div>
    </div>
  )
}
