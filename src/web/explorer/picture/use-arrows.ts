import { type KeyboardEvent, type RefObject, useState } from 'react'
import type { Stage } from './stage.ts'

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/**
 * Moves among the nodes of the picture by arrow keys; Enter chooses.
 * @returns the handlers of the picture, and the node at which the reader is
 */
export function useArrows(stage: RefObject<Stage | null>, onChoose: (id: string) => void) {
  const [at, setAt] = useState<string | null>(null)
  const move = (id: string | null) => {
    setAt(id)
    stage.current?.point(id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const way = ways[event.key]
    if (way) {
      event.preventDefault()
      move(stage.current?.nextTo(at, way) ?? at)
    } else if (event.key === 'Enter' && at) {
      event.preventDefault()
      onChoose(at)
    }
  }
  return { at, onKeyDown, onBlur: () => move(null) }
}
