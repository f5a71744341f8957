import { type MouseEvent, useEffect, useState } from 'react'
import { useSpeech } from '../../explorer/words/language.tsx'
import type { Measure } from './measure.ts'
import { viewPath } from './view.ts'
import { measureWords } from './words/measure-words.ts'

interface Props {
  readonly measure: Measure
  readonly year: number
  readonly onYear: (year: number) => Promise<void>
}

/** How long a year stays while the years play, in milliseconds; longer for readers who want less motion. */
const pace = { usual: 1400, calm: 3000 }

/** The years that have values: a slider, a button that plays them, and links for pages without scripts. */
export function YearControl({ measure: { view, years }, year, onYear }: Props) {
  const { words, language, link } = useSpeech()
  const say = measureWords(language)
  const [isPlaying, setPlaying] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const at = years.findIndex((one) => one.year === year)

  const to = async (next: number) => {
    setTrouble(null)
    try {
      await onYear(next)
    } catch (error) {
      setPlaying(false)
      setTrouble(error instanceof Error ? error.message : String(error))
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: each year waits for the next by itself
  useEffect(() => {
    if (!isPlaying) return
    const next = years[at + 1]
    if (!next) {
      setPlaying(false)
      return
    }
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const timer = setTimeout(() => to(next.year), isCalm ? pace.calm : pace.usual)
    return () => clearTimeout(timer)
  }, [isPlaying, year])

  const play = async () => {
    if (isPlaying) return setPlaying(false)
    const [first] = years
    if (first && at === years.length - 1) await to(first.year)
    setPlaying(true)
  }

  if (years.length < 2) return <p className="faint">{say.onlyYear(year)}</p>
  return (
    <div className="year-control">
      <button type="button" className="small needs-scripts" onClick={play} aria-pressed={isPlaying}>
        {isPlaying ? say.pause : say.play}
      </button>
      <input
        className="needs-scripts"
        type="range"
        min={0}
        max={years.length - 1}
        value={at}
        aria-label={say.year}
        aria-valuetext={`${year}${words.inBrackets(say.countries(years[at]?.count ?? 0))}`}
        onChange={({ target }) => {
          const chosen = years[Number(target.value)]
          setPlaying(false)
          if (chosen) to(chosen.year)
        }}
      />
      <ol className="year-links">
        {years.map((one) => (
          <li key={one.year}>
            <a
              href={link(viewPath({ ...view, year: one.year }))}
              title={say.countries(one.count)}
              aria-current={one.year === year || undefined}
              onClick={(event: MouseEvent) => {
                event.preventDefault()
                setPlaying(false)
                to(one.year)
              }}
            >
              {one.year}
            </a>
          </li>
        ))}
      </ol>
      {trouble && <p role="alert">{say.failed(words.failed(trouble))}</p>}
    </div>
  )
}
