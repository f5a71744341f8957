import type { ReactNode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'

/**
 * The element of a page's HTML that holds the page.
 * @throws if there is none
 */
function pageElement(): HTMLElement {
  const element = document.getElementById('page')
  if (!element) throw new Error("The page has no element 'page' to draw into")
  return element
}

/**
 * Resolves when the browser has painted what the server has rendered: making a large page interactive takes longer than painting it.
 * A page in the background is not painted, and is not waited for.
 */
export function painted(): Promise<void> {
  if (document.hidden) return Promise.resolve()
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}

/** Renders a page in place of what its HTML holds. */
export function drawPage(page: ReactNode): void {
  createRoot(pageElement()).render(page)
}

declare global {
  interface Window {
    /** Ends the watch of early-clicks.js and tells which buttons were clicked; undefined where that script hasn't come. */
    earlyClicks?: () => Iterable<HTMLButtonElement>
  }
}

/** Makes the page that the server has rendered interactive, and does what was clicked before that. */
export function takeOverPage(page: ReactNode): void {
  hydrateRoot(pageElement(), page)
  for (const button of window.earlyClicks?.() ?? []) button.click()
}
