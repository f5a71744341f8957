import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'

/**
 * Renders a page into the root element of its HTML.
 * @throws if the HTML has no root element
 */
export function drawPage(page: ReactNode): void {
  const element = document.getElementById('page')
  if (!element) throw new Error("The page has no element 'page' to draw into")
  createRoot(element).render(page)
}
