import { isNarrow } from '../scene/use-narrow.ts'

/**
 * Leaves what one finger does to the page, which it scrolls on a phone; two fingers move the picture. A tap still chooses: the browser
 * reports it as a click.
 * @returns what ends it
 */
export function leaveOneFinger(container: HTMLElement): () => void {
  const leave = (event: TouchEvent) => {
    if (event.touches.length === 1 && isNarrow()) event.stopPropagation()
  }
  container.addEventListener('touchstart', leave, { capture: true, passive: true })
  return () => container.removeEventListener('touchstart', leave, { capture: true })
}
