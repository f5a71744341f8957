import type { Language } from '../../explorer/words/language.tsx'
import type { Said } from '../../shared/graphql/fragments.ts'

/** A text in one language, or in both. */
export type Text = string | Readonly<Record<Language, string>>

export type Measure = Extract<Said, { measure: unknown }>['measure']

/** How an answer is shown: on a map, as its page lists it, as bars of partners, or in a few words. */
export const shows = ['map', 'list', 'bars', 'brief'] as const
export type Show = (typeof shows)[number]

/** A series of numbers: whose, of what, and with whom. */
export interface Series {
  /** The id of the entity whose numbers they are. */
  readonly of: string
  readonly measure: Measure
  readonly partner?: string | undefined
  readonly commodity?: string | undefined
  /** The id of the source; by default every source that has the series. */
  readonly source?: string | undefined
}

/** A part of a story: a text, or a scene that shows what the graph holds at the time of reading. */
export type Block =
  | { readonly kind: 'text'; readonly text: Text }
  /** The figure of a claim, named as in its address: `F148`. */
  | { readonly kind: 'claim'; readonly claim: string }
  /** The answer at the path of a question. */
  | { readonly kind: 'answer'; readonly path: string; readonly show: Show }
  | ({ readonly kind: 'chart' } & Series)
  /** A disagreement, named as in its address: `two-values~F004~F067`. */
  | { readonly kind: 'conflict'; readonly conflict: string }

/** A page made of texts and live scenes. */
export interface Story {
  readonly title: Text
  /** One or two sentences below the title. */
  readonly lead: Text
  readonly blocks: readonly Block[]
}

/** What is told of a story that comes with the site, in both languages, whatever its title and address. */
export interface Told {
  readonly lead: Readonly<Record<Language, string>>
  /** The day on which its text was written: `2026-11-28`. */
  readonly written: string
  readonly blocks: readonly Block[]
}

/** A story that comes with the site. */
export interface ShippedStory extends Story, Told {
  /** Its name in the address. */
  readonly slug: string
  readonly title: Readonly<Record<Language, string>>
  readonly lead: Readonly<Record<Language, string>>
}

/** A text in a language. */
export function inLanguage(text: Text, language: Language): string {
  return typeof text === 'string' ? text : text[language]
}

/** The path of the page of a story that comes with the site. */
export function storyPath(slug: string): string {
  return `/story/${slug}`
}
