import { type RefObject, type TouchEvent, useRef } from 'react'

/** How far a finger must draw a sheet down to close it, in pixels. */
const farEnough = 72

/** The handlers of a handle by which a finger draws a sheet down; less than far enough, and it goes back. */
export function useSwipeDown(sheet: RefObject<HTMLElement | null>, onClose: () => void) {
  const from = useRef<number | null>(null)
  const drawn = ({ changedTouches }: TouchEvent) =>
    from.current === null ? 0 : Math.max(0, (changedTouches[0]?.clientY ?? from.current) - from.current)
  const put = (pixels: number) => {
    if (sheet.current) sheet.current.style.translate = pixels > 0 ? `0 ${pixels}px` : ''
  }
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      from.current = touches[0]?.clientY ?? null
    },
    onTouchMove: (event: TouchEvent) => put(drawn(event)),
    onTouchEnd: (event: TouchEvent) => {
      if (drawn(event) > farEnough) onClose()
      put(0)
      from.current = null
    },
    onTouchCancel: () => {
      put(0)
      from.current = null
    },
  }
}
