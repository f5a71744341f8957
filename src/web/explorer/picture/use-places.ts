import { useEffect, useRef, useState } from 'react'
import type { Scene } from '../scene/scene.ts'
import { layOut } from './layout.ts'
import { beginning, layoutJob, type Place } from './layout-job.ts'
import { merged, type Picture } from './picture.ts'

export type Places = ReadonlyMap<string, Place>

const none: Places = new Map()

/**
 * The positions of a graph's nodes. They depend only on the stages: each stage is laid out around the nodes of the earlier
 * ones, which stay fixed, so that a link shows the same graph as the steps that led to it.
 * @param stages the answer's own picture, then each addition, in order
 */
export function usePlaces(stages: readonly Picture[], pinned: Scene['pinned']): Places {
  const [drawn, setDrawn] = useState({ first: stages[0], places: none })
  const kept = useRef({ first: stages[0], places: none })

  // biome-ignore lint/correctness/useExhaustiveDependencies: pinned nodes affect the layout of the stages after them
  useEffect(() => {
    let current = true
    if (kept.current.first !== stages[0]) kept.current = { first: stages[0], places: none }
    const place = async () => {
      for (const [index] of stages.entries()) {
        const picture = merged(stages.slice(0, index + 1))
        const added = await placed(picture, kept.current.places, index === 0 ? {} : pinned)
        if (!current) return
        if (added) kept.current = { ...kept.current, places: new Map([...kept.current.places, ...added]) }
      }
      setDrawn(kept.current)
    }
    place()
    return () => {
      current = false
    }
  }, [stages])

  return drawn.first === stages[0] ? drawn.places : none
}

/** The positions of the nodes that have none yet; null if all have one. */
async function placed(picture: Picture, before: Places, pinned: Scene['pinned']): Promise<[string, Place][] | null> {
  const known = new Map(before)
  for (const [id, [x, y]] of Object.entries(pinned)) if (known.has(id)) known.set(id, { x, y })
  const job = layoutJob(picture, known)
  if (!job) return null
  const laid = await layOut(job)
  return picture.nodes.flatMap(({ id }, position): [string, Place][] => {
    if (known.has(id)) return []
    const [x, y] = [laid?.[position * 2], laid?.[position * 2 + 1]]
    return [[id, x === undefined || y === undefined ? beginning(position) : { x, y }]]
  })
}
