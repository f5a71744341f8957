import { question } from '../../engine/question.ts'
import { load, type Reader } from '../../engine/reader.ts'
import type { BasisName } from '../evidence/basis.ts'
import type { CitationText } from '../evidence/citation.ts'
import type { Reading, RelationName } from '../relations/relation.ts'
import type { LineStatus } from '../routes/line-status.ts'

/** The evidence of one edge, and the time in which it holds. */
export interface EvidenceRow {
  readonly key: string
  readonly basis: BasisName
  readonly citations: readonly CitationText[]
  readonly since?: string | null
  readonly until?: string | null
  /** How far a line has come here, if it isn't open or is cut off. */
  readonly status?: LineStatus | null
}

const edgesByEnds = question<EvidenceRow, { keys: readonly string[] }>('edges-by-ends')

/** One edge, as one of its ends sees it. */
export interface SeenEdge {
  readonly from: string
  readonly relation: RelationName
  /** The direction of the relation, seen from `from`. */
  readonly direction: Reading
  readonly to: string
}

/** The evidence of an edge; undefined if the graph doesn't have it. Edges that are asked for at the same time are batched into one statement. */
export async function evidenceIfThere(reader: Reader, edge: SeenEdge): Promise<EvidenceRow | undefined> {
  const { from, relation, direction, to } = edge
  const isStoredBackwards = direction === 'IN' || (direction === 'BOTH' && from > to)
  const [source, target] = isStoredBackwards ? [to, from] : [from, to]
  const [row] = await load(reader, edgesByEnds, `${source}\t${relation}\t${target}`)
  return row
}

/** The evidence of an edge that the graph has. @throws {Error} if it doesn't have it */
export async function evidence(reader: Reader, edge: SeenEdge): Promise<EvidenceRow> {
  const { from, relation, to } = edge
  const row = await evidenceIfThere(reader, edge)
  if (!row) throw new Error(`The edge ${from} ${relation} ${to} was there a moment ago and is no more`)
  return row
}
