import type { Basis, Card, Cited, Link, Relation } from '../../shared/graphql/fragments.ts'

/** One fact between two entities, as the picture, the table and the card show it. */
export interface PictureEdge {
  /** Both ends and the relation, as `subgraph` names its edges. */
  readonly id: string
  readonly source: string
  readonly target: string
  readonly relation: Relation
  readonly basis: Basis
  readonly citations: readonly Cited[]
  readonly since?: string | null
  readonly until?: string | null
  /** The times in which it is in force; left out where they were not read. */
  readonly inForce?: readonly { readonly from: string | null; readonly to: string | null }[]
}

/** Entities and the facts between them. */
export interface Picture {
  readonly nodes: readonly Card[]
  readonly edges: readonly PictureEdge[]
}

/** Relations that hold both ways: the graph stores them once, from the smaller id to the larger. */
const mutual: ReadonlySet<Relation> = new Set(['BORDERS', 'PAIRED_WITH'])

/** The id of the edge between two entities. */
export function edgeBetween(source: string, relation: Relation, target: string): string {
  return `${source}--${relation}--${target}`
}

/** The edge of a link of a chain; null if a part of it could not be read. */
export function edgeOf({ from, to, relation, direction, basis, citations }: Link): PictureEdge | null {
  if (!from || !to || !basis || !citations) return null
  const reversed = mutual.has(relation) ? from.id > to.id : direction === 'IN'
  const [source, target] = reversed ? [to.id, from.id] : [from.id, to.id]
  return { id: edgeBetween(source, relation, target), source, target, relation, basis, citations }
}

/** The picture of the links of chains, and of single entities. */
export function pictureOf(entities: readonly Card[], links: readonly Link[]): Picture {
  return merged([
    { nodes: entities, edges: [] },
    {
      nodes: links.flatMap(({ from, to }) => [from, to]).filter((node) => node !== null),
      edges: links.map(edgeOf).filter((edge) => edge !== null),
    },
  ])
}

/** Merges several pictures, without duplicate entities and edges. */
export function merged(pictures: readonly Picture[]): Picture {
  const nodes = new Map(pictures.flatMap((picture) => picture.nodes.map((node) => [node.id, node] as const)).reverse())
  const edges = new Map(pictures.flatMap((picture) => picture.edges.map((edge) => [edge.id, edge] as const)).reverse())
  return { nodes: [...nodes.values()].reverse(), edges: [...edges.values()].reverse() }
}
