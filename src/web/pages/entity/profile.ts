import type { ReactNode } from 'react'
import type { Speech } from '../../explorer/words/language.tsx'
import type { Ask } from '../../shared/graphql/ask.ts'
import type { Cited } from '../../shared/graphql/fragments.ts'
import type { Everything } from './everything-about.ts'
import type { ProfileWords } from './words/english.ts'

/** Something known of an entity, with what it rests on. */
export interface Fact {
  readonly term: string
  readonly says: ReactNode
  readonly cites: readonly Cited[]
  /** True if it is of low confidence, which the page says. */
  readonly unsure: boolean
}

/** A part of the sentence that describes an entity, with what it rests on. */
export interface LeadPart {
  readonly text: string
  readonly cites: readonly Cited[]
}

export type Theme = 'identity' | 'geography' | 'transport' | 'law' | 'trade' | 'more'

/** A section that only entities of some kinds have, such as the diagram of a railway. */
export interface Section {
  /** The anchor of the section. */
  readonly id: string
  readonly title: string
  readonly content: ReactNode
  /** Sources that the section cites. */
  readonly cites: readonly Cited[]
}

/** What the page of an entity says of it, by kind. */
export interface Profile {
  /** The parts of a sentence, the first with what it is. What is unknown or uncertain is left out. */
  readonly lead: readonly (LeadPart | null)[]
  readonly facts: Partial<Readonly<Record<Theme, readonly (Fact | null)[]>>>
  readonly sections: readonly (Section | null)[]
  /** The properties of schema.org that entities of this kind have. */
  readonly linkedData: Readonly<Record<string, unknown>>
}

/** What a profile is told with: the entity, and how the page speaks. */
export interface Telling extends Speech {
  readonly entity: Everything
  readonly say: ProfileWords
}

/** Loads what the profile of an entity of some kind needs, and returns how to tell it; null if the entity could not be read. */
export type KindOfEntity = (ask: Ask, id: string) => Promise<((telling: Telling) => Profile) | null>

/** A fact; null if it is not known. */
export function fact(
  term: string,
  says: ReactNode,
  cites: readonly Cited[],
  { unsure = false }: { readonly unsure?: boolean } = {},
): Fact | null {
  const unknown =
    says === null || says === undefined || says === false || says === '' || (Array.isArray(says) && says.length === 0)
  return unknown ? null : { term, says, cites, unsure }
}

/** A part of the lead; null if there is nothing to say. */
export function part(text: string | null | undefined | false | 0, cites: readonly Cited[]): LeadPart | null {
  return text ? { text, cites } : null
}

/**
 * The citations of what is read from data sets: those of the named sources, or else of all data sets and curated knowledge. A document
 * that mentions an entity is no source of its area or its code.
 */
export function citing(citations: readonly Cited[], ...sources: readonly string[]): readonly Cited[] {
  const named = citations.filter(({ source }) => source && sources.includes(source.id.replace(/^source:/, '')))
  if (named.length > 0) return named
  const sets = citations.filter(({ source }) => source?.basis !== 'STATED')
  return sets.length > 0 ? sets : citations
}

/** The citations of several facts, each source once. */
export function eachOnce(citations: readonly Cited[]): readonly Cited[] {
  return [...new Map(citations.map((one) => [one.source?.id, one])).values()]
}
