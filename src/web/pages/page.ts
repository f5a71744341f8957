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

/** What was found at an address, or the path where it is. */
export type Found<Data> = { readonly data: Data } | { readonly movedTo: string } | null

/** A kind of page. The server renders it whole, and the browser makes it interactive with the same data. */
export interface Page<Data> {
  /** Loads what the page shows; null if there is no such thing. */
  readonly load: (ask: Ask, key: string, search: URLSearchParams) => Promise<Found<Data>>
  /** @param origin the address of the site, without a slash at its end */
  readonly head: (data: Data, speech: Speech, origin: string) => Head
  readonly Body: ComponentType<{ readonly data: Data }>
}
