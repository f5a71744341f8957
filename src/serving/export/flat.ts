import type { DrawnCitation, DrawnEdge, DrawnNode } from './drawing.ts'

/** Attributes for formats without lists: strings, numbers and booleans. */
export type Flat = Readonly<Record<string, string | number | boolean>>

/** The attributes of nodes with their types, in the order of columns. */
export const nodeAttributes = {
  label: 'string',
  kind: 'string',
  nameZh: 'string',
  codes: 'string',
  country: 'string',
  status: 'string',
  latitude: 'double',
  longitude: 'double',
  prominence: 'double',
  basis: 'string',
  citations: 'string',
} as const

/** The attributes of edges, besides their ends. */
export const edgeAttributes = {
  relation: 'string',
  mutual: 'boolean',
  basis: 'string',
  since: 'string',
  until: 'string',
  citations: 'string',
} as const

/** How nodes and edges are drawn, for formats that have a place for it. */
export const looks = {
  node: { x: 'double', y: 'double', size: 'double', color: 'string' },
  edge: { color: 'string', thickness: 'double' },
} as const

/** The first day of a date that may leave out month and day: `2001` is `2001-01-01`. */
export function dayOf(date: string): string {
  return [date, '01', '01'].join('-').slice(0, 10)
}

export function flatNode({ id: _, codes, citations, ...others }: DrawnNode): Flat {
  return { ...others, codes: codes.join(' '), citations: inWords(citations) }
}

export function flatEdge({ id: _, source: _source, target: _target, citations, ...others }: DrawnEdge): Flat {
  return { ...others, citations: inWords(citations) }
}

/** `Title (source:S2), paragraph 10; Another (source:hs)` */
function inWords(citations: readonly DrawnCitation[]): string {
  return citations
    .map(({ source, title, paragraph, isTable }) =>
      [`${title} (${source})`, ...(paragraph ? [`${isTable ? 'row' : 'paragraph'} ${paragraph}`] : [])].join(', '),
    )
    .join('; ')
}
