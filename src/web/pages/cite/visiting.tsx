import { createContext, type ReactNode, useContext } from 'react'
import type { Visited } from './citable.ts'

const Context = createContext<Visited | null>(null)

/** Provides the day and the site of the visit. They come from the server, so that the browser renders the same. */
export function Visiting({ visited, children }: { readonly visited: Visited; readonly children: ReactNode }) {
  return <Context value={visited}>{children}</Context>
}

/** The day and the site of the visit; null on a page that stands for nothing. */
export function useVisited(): Visited | null {
  return useContext(Context)
}

/** The visit of the page that the server sent, in the browser. */
export function visitOfPage(): Visited {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')
  const day = document.querySelector<HTMLMetaElement>('meta[name="accessed"]')
  return { origin: canonical ? new URL(canonical.href).origin : window.location.origin, day: day?.content ?? '' }
}
