import type { Graph, Parameters } from '../../engine/graph.ts'
import { question } from '../../engine/question.ts'
import type { RelationName } from '../relations/relation.ts'
import { unlinked } from './finished.ts'
import type { ClaimState, Properties, StateOfKind } from './state.ts'

/** What a graph is made of, in the order in which it can be written: what others name comes first. */
export const pieceKinds = [
  'SOURCE',
  'ENTITY',
  'RELATION',
  'SECTION',
  'REDIRECT',
  'CLAIM',
  'DERIVATION',
  'ENTRY',
  'VERSION',
] as const

export type PieceKind = (typeof pieceKinds)[number]

/** A claim and those that it was computed from, in order. These may come after it in the order of ids, so that they are linked at the end. */
export interface Derivation {
  readonly id: string
  readonly from: readonly string[]
}

/** A line of the ledger as the graph keeps it. */
export interface LedgerRow {
  readonly id: string
  readonly properties: Properties
}

/** The rows of a piece. `derivedFrom` of a claim is empty: its derivation is a row of its own. */
export interface RowOfKind extends StateOfKind {
  readonly DERIVATION: Derivation
  readonly ENTRY: LedgerRow
  readonly VERSION: LedgerRow
}

/** Some rows of one kind. */
export type Piece = { readonly [Kind in PieceKind]: PieceOf<Kind> }[PieceKind]

export interface PieceOf<Kind extends PieceKind> {
  readonly kind: Kind
  readonly rows: readonly RowOfKind[Kind][]
}

interface Kept {
  readonly key: string
  readonly properties: Properties
}
type After = Parameters & { readonly after: string; readonly limit: number }
type Reader = Pick<Graph, 'engine' | 'run'>

const sources = question<Kept, After>('sources-in-order')
const entities = question<Kept, After>('entities-in-order')
const relations = question<
  { key: string; edges: readonly { relation: RelationName; to: string; properties: Properties }[] },
  After
>('relations-in-order')
const sections = question<Kept, After>('sections-in-order')
const redirects = question<{ key: string; target: string }, After>('redirects-in-order')
const claims = question<Kept & { about: readonly { role: string; entity: string; position: number }[] }, After>(
  'claims-in-order',
)
const derivations = question<{ key: string; inputs: readonly { claim: string; position: number }[] }, After>(
  'derivations-in-order',
)
const entries = question<Kept, After>('entries-in-order')
const versions = question<Kept, After>('versions-in-order')

/** Rows per statement: few enough for little memory, and enough to make the trips to a server negligible. */
const batchSize = 2_000

/**
 * Reads all that a graph holds but for its manifest, piece by piece, each kind in the order of its ids. Two graphs with the same facts give the
 * same rows in the same order, whatever their engines.
 * @param kinds only these
 * @throws {QuestionFailed} if the graph refuses a statement
 * @throws {GraphUnavailable} if the graph can't be reached
 */
export async function* piecesOf(graph: Reader, kinds: readonly PieceKind[] = pieceKinds): AsyncGenerator<Piece> {
  for (const kind of kinds) {
    for (let after: string | undefined = ''; after !== undefined; ) {
      const { keys, piece }: Read = await read[kind](graph, { after, limit: batchSize })
      if (piece.rows.length > 0) yield piece
      after = keys.length < batchSize ? undefined : keys.at(-1)
    }
  }
}

/** Some rows, and the keys after which the next begin: an entity from which no edge leads has a key and no row. */
interface Read {
  readonly keys: readonly string[]
  readonly piece: Piece
}

const read: Readonly<Record<PieceKind, (graph: Reader, after: After) => Promise<Read>>> = {
  SOURCE: async (graph, after) =>
    each('SOURCE', await sources(graph, after), ({ key, properties }) => ({ id: key, properties })),
  ENTITY: async (graph, after) =>
    each('ENTITY', await entities(graph, after), ({ key, properties }) => ({
      id: key,
      kind: String(properties.kind),
      properties: unlinked(properties),
    })),
  RELATION: async (graph, after) => {
    const found = await relations(graph, after)
    const rows = found.flatMap(({ key, edges }) =>
      edges
        .map(({ relation, to, properties }) => ({ from: key, relation, to, properties }))
        .sort((one, other) => inOrder(`${one.relation} ${one.to}`, `${other.relation} ${other.to}`)),
    )
    return { keys: found.map(({ key }) => key), piece: { kind: 'RELATION', rows } }
  },
  SECTION: async (graph, after) =>
    each('SECTION', await sections(graph, after), ({ key, properties }) => ({ id: key, properties })),
  REDIRECT: async (graph, after) =>
    each('REDIRECT', await redirects(graph, after), ({ key, target }) => ({ id: key, target })),
  CLAIM: async (graph, after) =>
    each('CLAIM', await claims(graph, after), ({ key, properties, about }) => ({
      id: key,
      claimKind: properties.claimKind as ClaimState['claimKind'],
      properties,
      about: byPosition(about).map(({ role, entity }) => ({ role, entity })),
      derivedFrom: [],
    })),
  DERIVATION: async (graph, after) =>
    each('DERIVATION', await derivations(graph, after), ({ key, inputs }) => ({
      id: key,
      from: byPosition(inputs).map(({ claim }) => claim),
    })),
  ENTRY: async (graph, after) =>
    each('ENTRY', await entries(graph, after), ({ key, properties }) => ({ id: key, properties })),
  VERSION: async (graph, after) =>
    each('VERSION', await versions(graph, after), ({ key, properties }) => ({ id: key, properties })),
}

function each<Kind extends PieceKind, Found extends { readonly key: string }>(
  kind: Kind,
  found: readonly Found[],
  rowOf: (found: Found) => RowOfKind[Kind],
): Read {
  return { keys: found.map(({ key }) => key), piece: { kind, rows: found.map(rowOf) } as unknown as Piece }
}

function byPosition<Each extends { readonly position: number }>(all: readonly Each[]): readonly Each[] {
  return all.toSorted((one, other) => one.position - other.position)
}

/** By code units, as both engines sort. */
function inOrder(one: string, other: string): number {
  return one < other ? -1 : 1
}
