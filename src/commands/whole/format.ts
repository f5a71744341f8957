import type { Manifest } from '../../../cypher/engine/manifest.ts'
import type { PieceKind } from '../../../cypher/knowledge/ledger/pieces.ts'

/** Increased when the lines of the file change, so that an older program says that it can't read them. */
export const formatVersion = 1

export type Counts = Readonly<Partial<Record<PieceKind, number>>>

/** The first line of a file that holds a whole graph. */
export interface Header {
  readonly entrepot: 'graph'
  readonly format: number
  /** The version of the program that wrote it. */
  readonly program: string
  /** The version of the graph's model. */
  readonly schemaVersion: number
  /** The revision of the graph that it holds. */
  readonly revision: number
  /** An ISO 8601 date-time in UTC. */
  readonly exportedAt: string
  readonly manifest: Manifest
  /** The rows of each kind. */
  readonly counts: Counts
}

/** Every line between the first and the last. */
export interface Line {
  readonly kind: PieceKind
  readonly row: object
}

/** The last line. */
export interface Footer {
  readonly rows: number
  /** The SHA-256 of all bytes before this line, in hexadecimal. */
  readonly sha256: string
}

/** A file doesn't hold a whole graph that this program can read. The message says why, and what to do. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile'
}
