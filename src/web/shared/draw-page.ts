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

/** Renders a page in place of what its HTML holds. */
export function drawPage(page: ReactNode): void {
  createRoot(pageElement()).render(page)
}
