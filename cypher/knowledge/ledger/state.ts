import type { Value } from '../../engine/graph.ts'

export type Properties = Readonly<Record<string, Value>>

/** A source or a section as the graph keeps it. */
export interface PlainState {
  readonly id: string
  readonly properties: Properties
}

/** An entity as the graph keeps it. */
export interface EntityState {
  readonly id: string
  readonly kind: string
  readonly properties: Properties
}

/** An edge between two entities as the graph keeps it. */
export interface RelationState {
  readonly from: string
  readonly relation: string
  readonly to: string
  readonly properties: Properties
  /** Takes these claims, and the citations in `properties`, away from what others say of the edge: what remains when a claim is retracted. */
  readonly without?: readonly string[]
  /** What is said of it in their place, where newer claims supersede them. */
  readonly instead?: Properties
}

/** A statement or an observation as the graph keeps it. Its citations and whom it is attributed to are among its properties. */
export interface ClaimState {
  readonly id: string
  readonly claimKind: 'STATEMENT' | 'OBSERVATION'
  readonly properties: Properties
  /** The entities that it is about with their roles, in order. */
  readonly about: readonly { readonly role: string; readonly entity: string }[]
  /** The claims that it was computed from, in order. */
  readonly derivedFrom: readonly string[]
}

/** A former id, and the one that has replaced it. */
export interface RedirectState {
  readonly id: string
  readonly target: string
}

/** The state of a fact by its kind: what the statements `cypher/write-….cypher` take. */
export interface StateOfKind {
  readonly SOURCE: PlainState
  readonly ENTITY: EntityState
  readonly RELATION: RelationState
  readonly CLAIM: ClaimState
  readonly SECTION: PlainState
  readonly REDIRECT: RedirectState
}

export type State = StateOfKind[keyof StateOfKind]
