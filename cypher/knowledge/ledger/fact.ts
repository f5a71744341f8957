import { isMutual } from '../relations/relation.ts'

/** What the ledger keeps versions of: a relation is an edge between two entities, a section a part of a railway, a redirect a former id. */
export const factKinds = ['SOURCE', 'ENTITY', 'RELATION', 'CLAIM', 'SECTION', 'REDIRECT'] as const

export type FactKind = (typeof factKinds)[number]

/** A fact of the graph, by its kind and key. */
export interface Fact {
  readonly kind: FactKind
  /** The id; of a relation `from RELATION to`, as {@link relationKey} writes it; of a redirect the former id. */
  readonly key: string
}

/** The two ends of an edge and its type. */
export interface Ends {
  readonly from: string
  readonly relation: string
  readonly to: string
}

/** The key of a relation. A mutual one has one key, whichever end is named first. */
export function relationKey({ from, relation, to }: Ends): string {
  return isMutual(relation) && from > to ? `${to} ${relation} ${from}` : `${from} ${relation} ${to}`
}

/** The ends that a relation's key names. Ids have no spaces. */
export function endsOf(key: string): Ends {
  const [from = '', relation = '', to = ''] = key.split(' ')
  return { from, relation, to }
}

/** A fact as one text, which no other fact has. */
export function factText({ kind, key }: Fact): string {
  return `${kind} ${key}`
}
