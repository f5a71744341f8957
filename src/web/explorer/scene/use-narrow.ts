import { useSyncExternalStore } from 'react'

/** The styles put one thing below the other at the same width. */
const narrow = '(width < 800px)'

const watching = (changed: () => void) => {
  const list = window.matchMedia(narrow)
  list.addEventListener('change', changed)
  return () => list.removeEventListener('change', changed)
}

/** Whether the window is as narrow as a phone. The server can't know, so the first render says no. */
export function useNarrow(): boolean {
  return useSyncExternalStore(watching, isNarrow, () => false)
}

/** Whether the window is as narrow as a phone. */
export function isNarrow(): boolean {
  return window.matchMedia(narrow).matches
}
