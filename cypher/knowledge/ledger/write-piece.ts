import type { Parameters, WritableGraph } from '../../engine/graph.ts'
import { command } from '../../engine/question.ts'
import { ownRank } from '../derived/own-rank.ts'
import type { FactKind } from './fact.ts'
import type { Piece } from './pieces.ts'
import type { EntityState, State } from './state.ts'
import { write } from './written.ts'

type Rows = { readonly rows: readonly Parameters[] }

const writeDerivations = command<Rows>('write-claim-derivations')
const restoreEntries = command<Rows>('restore-entries')
const restoreVersions = command<Rows>('restore-versions')

/**
 * Writes a piece of another graph, in one transaction. Pieces come in the order of `pieceKinds`; one that is written again changes nothing.
 * @throws {QuestionFailed} if the graph refuses a statement
 * @throws {GraphUnavailable} if the graph can't be reached
 */
export async function writePiece(graph: WritableGraph, piece: Piece): Promise<void> {
  switch (piece.kind) {
    case 'DERIVATION': {
      const rows = piece.rows.flatMap(({ id, from }) =>
        from.map((input, place) => ({ claim: id, from: input, position: place + 1 })),
      )
      await writeDerivations(graph, { rows })
      return
    }
    case 'ENTRY':
      await restoreEntries(graph, { rows: piece.rows.map((row) => ({ ...row })) })
      return
    case 'VERSION':
      await restoreVersions(graph, { rows: piece.rows.map((row) => ({ ...row })) })
      return
    case 'ENTITY':
      return writeFacts(graph, 'ENTITY', piece.rows.map(ranked))
    default:
      return writeFacts(graph, piece.kind, piece.rows)
  }
}

function writeFacts(graph: WritableGraph, kind: FactKind, states: readonly State[]): Promise<void> {
  // Only what is deleted is looked for by its key.
  return graph.transact((transaction) =>
    write(
      transaction,
      states.map((state) => ({ fact: { kind, key: '' }, state })),
    ),
  )
}

/** A port has a rank of its own until an edge links it, which the statement that writes edges sees. */
function ranked(entity: EntityState): EntityState {
  const { kind, properties } = entity
  if (kind !== 'PORT') return entity
  const { portKind, crossingStatus, importance } = properties
  const known = { portKind, crossingStatus, importance }
  const own = ownRank({ ...known, prominence: Number(properties.prominence), sortKey: String(properties.sortKey) })
  return { ...entity, properties: { ...properties, ownRank: own } }
}
