import type { ReactNode } from 'react'

interface Props {
  readonly label: string
  readonly isLong?: boolean
  readonly children: ReactNode
}

/** A table that may be wider than the page, or longer than one looks through: it is scrolled by itself, by the keyboard too. */
export function Wide({ label, isLong, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by the keyboard
    <section className={isLong ? 'wide long' : 'wide'} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
