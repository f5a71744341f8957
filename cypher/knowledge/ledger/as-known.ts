import type { Graph } from '../../engine/graph.ts'
import type { BasisName } from '../evidence/basis.ts'
import { type Fact, type FactKind, factText, relationKey } from './fact.ts'
import { finished, type KnownSource } from './finished.ts'
import { type Derivation, type Piece, piecesOf } from './pieces.ts'
import type { ClaimState, PlainState, RelationState, State } from './state.ts'
import type { Versions } from './versions.ts'

/** In the order in which they can be written. */
const kinds = ['SOURCE', 'ENTITY', 'RELATION', 'SECTION', 'REDIRECT', 'CLAIM', 'DERIVATION'] as const

/**
 * Reads the graph as it was known at a revision, piece by piece: what was said later is left out, and what was taken back later is there.
 * Others may write meanwhile, since versions are read after the facts that they are laid over.
 * @param versions of the same graph
 * @throws {QuestionFailed} if the graph refuses a statement
 * @throws {GraphUnavailable} if the graph can't be reached
 */
export async function* piecesAsKnown(graph: Graph, revision: number, versions: Versions): AsyncGenerator<Piece> {
  const sources = new Map<string, KnownSource>()
  for (const kind of kinds) {
    const told = kind === 'DERIVATION' ? 'CLAIM' : kind
    const seen = new Set<string>()
    const rowAt = (fact: Fact, present: State | Derivation | undefined): readonly (State | Derivation)[] => {
      const state = versions.stateAt(revision, fact)
      if (state === undefined) return present ? [present] : []
      seen.add(factText(fact))
      return state ? rowsOf(kind, finished(told, state, sources)) : []
    }
    const piece = (rows: readonly (State | Derivation)[]) => {
      if (kind === 'SOURCE') for (const row of rows) sources.set((row as PlainState).id, knownSource(row as PlainState))
      return { kind, rows } as unknown as Piece
    }

    for await (const { rows } of piecesOf(graph, [kind])) {
      await versions.catchUp()
      yield piece((rows as readonly (State | Derivation)[]).flatMap((row) => rowAt(factOf(told, row), row)))
    }
    await versions.catchUp()
    const gone = [...versions.facts(told)].filter((fact) => !seen.has(factText(fact)))
    const rows = gone.flatMap((fact) => rowAt(fact, undefined))
    if (rows.length > 0) yield piece(rows)
  }
}

function factOf(kind: FactKind, row: State | Derivation): Fact {
  return { kind, key: kind === 'RELATION' ? relationKey(row as RelationState) : (row as PlainState).id }
}

/** A claim and its derivation are written one after the other. */
function rowsOf(kind: (typeof kinds)[number], state: State): readonly (State | Derivation)[] {
  if (kind === 'CLAIM') return [{ ...(state as ClaimState), derivedFrom: [] }]
  if (kind !== 'DERIVATION') return [state]
  const { id, derivedFrom } = state as ClaimState
  return derivedFrom.length > 0 ? [{ id, from: derivedFrom }] : []
}

function knownSource({ properties: { basis, publishedOn } }: PlainState): KnownSource {
  return { basis: basis as BasisName, publishedOn: publishedOn as string | undefined }
}
