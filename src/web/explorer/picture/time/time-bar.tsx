import { useEffect, useState } from 'react'
import { useSpeech } from '../../words/language.tsx'
import type { Picture } from '../picture.ts'
import { type Counts, isUndated, lastDay, yearsOf } from './in-force.ts'
import { timeWords } from './time-words.ts'
import type { ShowDay } from './use-day.ts'

interface Props {
  /** What is drawn of any time. */
  readonly picture: Picture
  /** How its relations stand on the day; null without a day. */
  readonly counts: Counts | null
  /** The day that is shown, `2021`, `2021-07` or `2021-07-31`; null for any time. */
  readonly day: string | null
  readonly onDay: ShowDay
}

/** How long a year is shown while the years play, in milliseconds; longer for readers who want less motion. */
const pace = { usual: 900, calm: 2500 }

/** The time in the picture: a slider over the years of its relations, a button that plays them, and what is in force. */
export function TimeBar({ picture, counts, day, onDay }: Props) {
  const { words, language } = useSpeech()
  const say = timeWords[language]
  const [isPlaying, setPlaying] = useState(false)
  const changes = yearsOf(picture)
  const today = new Date().toISOString().slice(0, 10)
  const thisYear = Number(today.slice(0, 4))
  const dayOf = (year: number) => (year < thisYear ? String(year) : today)
  const shown = day ? Number(day.slice(0, 4)) : thisYear
  const first = Math.min(changes[0] ?? thisYear, shown, thisYear)
  const at = Math.min(shown, thisYear)
  const date = day ? words.date(lastDay(day)) : words.anyTime
  const next = changes.find((year) => year > at) ?? thisYear

  // biome-ignore lint/correctness/useExhaustiveDependencies: each year waits for the next by itself
  useEffect(() => {
    if (!isPlaying) return
    if (at >= thisYear) {
      setPlaying(false)
      onDay(day, 'resting')
      return
    }
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const timer = setTimeout(() => onDay(dayOf(Math.min(next, thisYear)), 'passing'), isCalm ? pace.calm : pace.usual)
    return () => clearTimeout(timer)
  }, [isPlaying, day])

  const to: ShowDay = (day, how) => {
    setPlaying(false)
    onDay(day, how)
  }
  const play = () => {
    if (isPlaying) return to(day, 'resting')
    if (at >= thisYear) onDay(dayOf(first), 'passing')
    setPlaying(true)
  }

  const undated = picture.edges.filter(isUndated).length
  const told = counts ? say.told(counts) : say.allTimes(picture.edges.length, undated)
  const isStill = first >= thisYear
  return (
    <div className="time">
      <button
        type="button"
        className="small time-play"
        aria-label={isPlaying ? say.pause : say.play}
        disabled={isStill}
        onClick={play}
      >
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <path d={isPlaying ? 'M1 0h3v10H1zM6 0h3v10H6z' : 'M1 0l9 5-9 5z'} />
        </svg>
      </button>
      <span className="time-end" aria-hidden="true">
        {first}
      </span>
      <input
        type="range"
        min={first}
        max={thisYear}
        value={at}
        disabled={isStill}
        aria-label={say.label}
        aria-valuetext={date}
        onChange={({ target }) => to(dayOf(Number(target.value)), 'moving')}
      />
      <span className="time-end" aria-hidden="true">
        {thisYear}
      </span>
      <output className="time-day">{date}</output>
      <button type="button" className="small" aria-pressed={day === today} onClick={() => to(today, 'resting')}>
        {say.today}
      </button>
      <button type="button" className="small" aria-pressed={day === null} onClick={() => to(null, 'resting')}>
        {words.anyTime}
      </button>
      <p className="time-told">{isStill && picture.edges.length > 0 && !counts ? say.noDates : told}</p>
    </div>
  )
}
