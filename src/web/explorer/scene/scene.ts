import type { Kind, Relation } from '../../shared/graphql/fragments.ts'
import type { Narrowing } from '../questions/narrowing.ts'

export type Question = 'ports' | 'linked' | 'said' | 'trade' | 'supply' | 'conflicts' | 'route' | 'around'
export type View = 'chart' | 'graph' | 'map' | 'table'

/** The expansion of a node by one relation, up to the requested number of neighbors. */
export interface Expansion {
  readonly id: string
  readonly relation: Relation
  readonly count: number
}

/** The visible part of the picture: its centre and the length of its shorter side, in the picture's units. */
export interface Look {
  readonly x: number
  readonly y: number
  readonly span: number
}

/** Trade flows on the map: the reporters, the measure and the year. Measure and year default to those with the most data. */
export interface Flows {
  readonly of: readonly string[]
  readonly series: string | null
  readonly year: number | null
}

/** The paths from one entity to another, and the highlighted one. */
export interface Paths {
  readonly from: string
  readonly to: string
  readonly pick: number
}

/** What the size of a node may mean: its relations in the picture, how many shortest ways lead over it, or a figure of the answer. */
export const sizings = ['relations', 'between', 'exports', 'imports', 'share'] as const
/** What the colour of a node may mean, besides its kind: which nodes hang together, or how its relations are known. */
export const colourings = ['community', 'basis'] as const
/** How the nodes may be placed, other than by their relations. */
export const layouts = ['kind', 'circle', 'ranks', 'map'] as const

/** How the graph is drawn; null where the reader has chosen nothing. */
export interface Style {
  readonly size: (typeof sizings)[number] | null
  readonly colour: (typeof colourings)[number] | null
  readonly layout: (typeof layouts)[number] | null
}

/** The state that is encoded in a link, so that another browser shows the same page. */
export interface Scene {
  readonly question: Question | null
  /** The ids of the entities that fill the question's blanks. */
  readonly blanks: readonly string[]
  /** The day for which it is asked, `2016-01-01`, `2016-01` or `2016`; null for today, or for any time where the question is of no day. */
  readonly asOf: string | null
  /** The place of the way that is shown, among the ways of a route. */
  readonly way: number
  /** What the claims about something are narrowed down to; empty for all of them. */
  readonly narrowing: Narrowing
  readonly view: View
  /** True if the reader chose the view. Where there is room for one only, it then stands in place of the answer. */
  readonly pictured: boolean
  readonly expanded: readonly Expansion[]
  /** The number of steps around the answer that are drawn as well. */
  readonly depth: number
  readonly hidden: readonly string[]
  readonly pinned: Readonly<Record<string, readonly [number, number]>>
  /** The kinds and relations that are switched off in the legend. */
  readonly off: readonly (Kind | Relation)[]
  readonly style: Style
  /** The ids of the bundles of neighbors that are open. */
  readonly open: readonly string[]
  /** The id of the node or edge whose card is open. */
  readonly chosen: string | null
  /** The camera position; null while the whole picture is in view. */
  readonly look: Look | null
  /** Null if no flows are drawn. */
  readonly flows: Flows | null
  /** Null if no paths are requested. */
  readonly paths: Paths | null
}

export const emptyScene: Scene = {
  question: null,
  blanks: [],
  asOf: null,
  way: 0,
  narrowing: {},
  view: 'graph',
  pictured: false,
  expanded: [],
  depth: 0,
  hidden: [],
  pinned: {},
  off: [],
  style: { size: null, colour: null, layout: null },
  open: [],
  chosen: null,
  look: null,
  flows: null,
  paths: null,
}

/** The questions that can be asked for a day. */
const dated: ReadonlySet<Question | null> = new Set<Question>(['route', 'linked', 'around'])

/** Whether a question can be asked for a day in the past. */
export function isDated(question: Question | null): boolean {
  return dated.has(question)
}

/** Whether what is drawn is of any time as long as no day is chosen. */
export function isTimed(question: Question | null): boolean {
  return question === 'around'
}

/** The views of the answers to a question, in the order of their buttons. */
export function viewsOf(question: Question | null): readonly View[] {
  return question === 'trade' ? ['chart', 'graph', 'map', 'table'] : ['graph', 'map', 'table']
}

/** The view in which an answer opens: a route is best seen on the map, and trade as its parts. */
export function firstView(question: Question | null): View {
  if (question === 'trade') return 'chart'
  return question === 'route' ? 'map' : emptyScene.view
}
