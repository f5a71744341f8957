import type { Kind, Relation } from '../picture/picture.ts'

export type Question = 'ports' | 'linked' | 'said' | 'trade' | 'conflicts' | 'route' | 'around'
export type View = 'graph' | 'map' | 'table'

/** A node's neighbors by one relation, as many as were asked for. */
export interface Expansion {
  readonly id: string
  readonly relation: Relation
  readonly count: number
}

/** Where the reader looks: the middle, and how much of the picture its shorter side spans, in the picture's own units. */
export interface Look {
  readonly x: number
  readonly y: number
  readonly span: number
}

/** Trade flows on the map: whose, and which measure of which year; the best that there is where it is not said. */
export interface Flows {
  readonly of: readonly string[]
  readonly series: string | null
  readonly year: number | null
}

/** The ways from one entity to another, and which of them stands out. */
export interface Paths {
  readonly from: string
  readonly to: string
  readonly pick: number
}

/** All that a link has to carry so that another browser shows the same. */
export interface Scene {
  readonly question: Question | null
  /** The ids of the entities in the question's blanks. */
  readonly blanks: readonly string[]
  readonly view: View
  readonly expanded: readonly Expansion[]
  /** How many steps around the answer are drawn as well. */
  readonly depth: number
  readonly hidden: readonly string[]
  readonly pinned: Readonly<Record<string, readonly [number, number]>>
  /** The kinds and relations that the legend has switched off. */
  readonly off: readonly (Kind | Relation)[]
  /** The id of the node or edge whose card is open. */
  readonly chosen: string | null
  /** Where the camera was turned to; null while all is in view. */
  readonly look: Look | null
  /** Null while none are drawn. */
  readonly flows: Flows | null
  /** Null while none are looked for. */
  readonly paths: Paths | null
}

export const emptyScene: Scene = {
  question: null,
  blanks: [],
  view: 'graph',
  expanded: [],
  depth: 0,
  hidden: [],
  pinned: {},
  off: [],
  chosen: null,
  look: null,
  flows: null,
  paths: null,
}
