import { question } from '../../cypher/engine/question.ts'
import { load } from '../../cypher/engine/reader.ts'
import type { BasisName } from '../basis.ts'
import type { CitationText } from '../citation.ts'
import type { RelationName } from '../relation.ts'
import type { Request } from '../request.ts'
import type { Reading } from './known-graph.ts'

/** What the graph knows of one edge. */
export interface EvidenceRow {
  readonly key: string
  readonly basis: BasisName
  readonly citations: readonly CitationText[]
  readonly since?: string | null
  readonly until?: string | null
}

const edgesByEnds = question<EvidenceRow, { keys: readonly string[] }>('edges-by-ends')

/** One edge, as one of its ends sees it. */
export interface SeenEdge {
  readonly from: string
  readonly relation: RelationName
  /** Which way the relation reads, seen from `from`. */
  readonly direction: Reading
  readonly to: string
}

/** What an edge rests on; all that an operation asks for at once come in one statement. */
export async function evidence(context: Request, edge: SeenEdge): Promise<EvidenceRow> {
  const { from, relation, direction, to } = edge
  const isStoredBackwards = direction === 'IN' || (direction === 'BOTH' && from > to)
  const [source, target] = isStoredBackwards ? [to, from] : [from, to]
  const [row] = await load(context, edgesByEnds, `${source}\t${relation}\t${target}`)
  if (!row) throw new Error(`The edge ${source} ${relation} ${target} was there a moment ago and is no more`)
  return row
}
