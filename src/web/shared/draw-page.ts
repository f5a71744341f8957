import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'

/**
 * Draws a page into the place that its HTML keeps for it.
 * @throws where the HTML keeps none
 */
export function drawPage(page: ReactNode): void {
  const element = document.getElementById('page')
  if (!element) throw new Error("The page has no element 'page' to draw into")
  createRoot(element).render(page)
}
