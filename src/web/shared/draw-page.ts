import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'

/**
 * The element of a page's HTML that holds the page.
 * @throws if there is none
 */
export function pageElement(): HTMLElement {
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
