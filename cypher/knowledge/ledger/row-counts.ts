import type { Graph } from '../../engine/graph.ts'
import { question } from '../../engine/question.ts'
import type { PieceKind } from './pieces.ts'

const countsOfFacts = question<{ counted: PieceKind; total: number }>('counts-of-facts')
const countOfRelations = question<{ total: number }, { keys: readonly string[] }>('count-of-relations')

/** How many rows of each kind `piecesOf` reads; derivations, which belong to claims, are not among them. */
export async function rowCounts(graph: Graph): Promise<Readonly<Partial<Record<PieceKind, number>>>> {
  const [facts, [relations]] = await Promise.all([
    countsOfFacts(graph, {}),
    countOfRelations(graph, { keys: ['GRAPH'] }),
  ])
  return {
    ...Object.fromEntries(facts.map(({ counted, total }) => [counted, total])),
    RELATION: relations?.total ?? 0,
  }
}
