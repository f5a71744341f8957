import type { ComponentType } from 'react'
import type { Speech } from '../explorer/words/language.tsx'
import type { Ask } from '../shared/graphql/ask.ts'
import type { Citable } from './cite/citable.ts'

/** What browsers, search engines and previews of links read of a page. */
export interface Head {
  readonly title: string
  /** One or two plain sentences. */
  readonly description: string
  /** The path of the page without anything that does not change its content. */
  readonly canonical: string
  /** What the page is about, in the vocabulary of schema.org. */
  readonly linkedData?: Readonly<Record<string, unknown>>
  readonly card?: Card
  /** True for a page that search engines are not to list, though it has an address. */
  readonly isUnlisted?: boolean
  /** What a citation of the page says, if it can be cited. */
  readonly citable?: Citable
}

/** What the picture of a page in a preview says; by default it is made of title and description. */
export interface Card {
  /** A line above the title: what kind of thing it is. */
  readonly kicker: string
  readonly title: string
  /** A number with its unit, set large. */
  readonly figure?: string
  readonly lines: readonly string[]
}

/** What was found at an address, with the HTTP status if it is not 200, or the path where it is. */
export type Found<Data> = { readonly data: Data; readonly status?: number } | { readonly movedTo: string } | null

/** A kind of page. The server renders it whole, and the browser makes it interactive with the same data. */
export interface Page<Data> {
  /** Loads what the page shows; null if there is no such thing. */
  readonly load: (ask: Ask, key: string, search: URLSearchParams) => Promise<Found<Data>>
  /** @param origin the address of the site, without a slash at its end */
  readonly head: (data: Data, speech: Speech, origin: string) => Head
  /** Whether other sites may show the page in a frame; none may by default. */
  readonly isEmbeddable?: (data: Data) => boolean
  readonly Body: ComponentType<{ readonly data: Data }>
}

/** How a page stands on the screen: with the header of the site, in a frame of another site, or over the whole screen as slides. */
export function frameOf<Data>(page: Page<Data>, data: Data, search: URLSearchParams): 'site' | 'embedded' | 'slides' {
  if (!page.isEmbeddable?.(data)) return 'site'
  if (search.has('slide')) return 'slides'
  return search.has('embed') ? 'embedded' : 'site'
}
