import { type RefObject, useEffect } from 'react'

/**
 * Moves the focus into what has opened, and back to where it was when that closes. What the page came with takes no focus.
 * @param covers whether it covers a part of the page: what opened it is then moved out from under it
 */
export function useTurnOfFocus(opened: RefObject<HTMLElement | null>, covers: boolean): void {
  useEffect(() => {
    const element = opened.current
    if (!element || !navigator.userActivation.hasBeenActive) return
    const before = document.activeElement
    element.focus({ preventScroll: true })
    if (covers && before instanceof HTMLElement && before !== document.body) {
      // It grows to its greatest height as its content arrives.
      const top = window.innerHeight - Number.parseFloat(getComputedStyle(element).maxHeight)
      const hidden = before.getBoundingClientRect().bottom + 16 - top
      if (hidden > 0) window.scrollBy({ top: hidden })
    }
    return () => {
      const lost = !document.activeElement || document.activeElement === document.body
      if (!lost) return
      const back = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : null
      ;(back ?? document.getElementById('answer'))?.focus({ preventScroll: true })
    }
  }, [opened, covers])
}
