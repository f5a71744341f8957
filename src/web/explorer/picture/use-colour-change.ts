import { useEffect, useState } from 'react'

/** A counter that changes whenever the theme changes, whether by the system or by the reader. */
export function useColourChange(): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    const changed = () => setCount((before) => before + 1)
    const system = window.matchMedia('(prefers-color-scheme: dark)')
    system.addEventListener('change', changed)
    window.addEventListener('themechange', changed)
    return () => {
      system.removeEventListener('change', changed)
      window.removeEventListener('themechange', changed)
    }
  }, [])
  return count
}
