/** A disagreement in the page's language, as input for its sentence. */
export interface Told {
  /** Whose numbers or members they are. */
  readonly about: string
  /** What each side makes of the number; empty where memberships disagree. */
  readonly amounts: readonly string[]
  /** Whether one of them is worked out. */
  readonly implied: boolean
  /** The first two claims without their numbers. */
  readonly first: string
  readonly second: string
  /** The period of the first claim. */
  readonly period: string
  readonly flow: 'EXPORTS' | 'IMPORTS' | 'TRADE'
  readonly partner: string
  /** On which day the source of each claim was published. */
  readonly days: readonly string[]
  readonly members: readonly string[]
  /** Whether the member belongs to it, by each side. */
  readonly one: Belonging | null
  readonly other: Belonging | null
}

interface Belonging {
  readonly of: string
  readonly holds: boolean
}
