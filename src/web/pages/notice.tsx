import type { ReactNode } from 'react'

/** Said instead of a page if there is nothing at its address, or if it can't be read. */
export function Notice({ children }: { readonly children: ReactNode }) {
  return <h1 id="notice">{children}</h1>
}
