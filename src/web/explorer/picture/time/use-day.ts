import { useCallback, useEffect, useRef, useState } from 'react'
import { useChange } from '../../scene/changing.tsx'
import { isTimed, type Scene } from '../../scene/scene.ts'

/** How long the slider must rest, in milliseconds, before its day is kept in the link and the answer is asked for it. */
const restMilliseconds = 400

/** Shows a day, null for any time: one that passes by while the years play, one that the reader is moving, or one that rests. */
export type ShowDay = (day: string | null, how: 'passing' | 'moving' | 'resting') => void

/**
 * The day that the picture shows: that of the scene, or the one at which the reader is passing by.
 * @returns the day, null for any time, and what shows another; what rests changes the scene, as does what was moved and then rests
 */
export function useDay(scene: Scene): [string | null, ShowDay] {
  const change = useChange()
  const kept = isTimed(scene.question) ? scene.asOf : null
  const [passing, setPassing] = useState<{ readonly day: string | null } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  /** The day last kept by the slider itself, while the scene does not have it yet. */
  const sent = useRef<{ readonly day: string | null } | null>(null)

  useEffect(() => () => clearTimeout(timer.current), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever else is asked ends what was passing by
  useEffect(() => {
    const isOwn = sent.current?.day === kept
    sent.current = null
    // The reader may have moved on meanwhile.
    if (isOwn) return
    clearTimeout(timer.current)
    setPassing(null)
  }, [kept, scene.question, scene.blanks])

  const show = useCallback<ShowDay>(
    (day, how) => {
      clearTimeout(timer.current)
      setPassing({ day })
      const keep = () => {
        sent.current = { day }
        change({ type: 'dated', asOf: day })
      }
      if (day === kept) return
      if (how === 'resting') keep()
      if (how === 'moving') timer.current = setTimeout(keep, restMilliseconds)
    },
    [change, kept],
  )
  return [passing ? passing.day : kept, show]
}
