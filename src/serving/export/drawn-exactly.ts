import type { Reader } from '../../../cypher/engine/reader.ts'
import { knownEntity } from '../../../cypher/knowledge/entities/known-entity.ts'
import { BadInput } from '../../../cypher/knowledge/errors.ts'
import { edgeId, gather } from '../../../cypher/knowledge/subgraphs/gather.ts'
import { type Drawing, drawingOf, type EdgeLook, type NodeLook } from './drawing.ts'

/** The exact entities and edges of an export. */
export interface ExactlyAsked {
  readonly nodes: readonly string[]
  /** Ids of edges, as in `subgraph`: `port:CNHRS--LOCATED_IN--region:CN-XJ`. */
  readonly edges: readonly string[]
  /** What the drawing is called; the names of its first entities where left out. */
  readonly title?: string
  /** How nodes and edges are drawn, by id. */
  readonly look?: Readonly<Record<string, NodeLook & EdgeLook>>
}

/** The most entities of such an export. */
const mostNodes = 2_000

/**
 * Gathers exactly these entities and edges.
 * @throws {BadInput} if an entity is unknown, or there are none or too many; the message names the argument
 */
export async function drawExactly(reader: Reader, asked: ExactlyAsked): Promise<Drawing> {
  const nodes = [...new Set(asked.nodes)]
  if (nodes.length === 0) throw new BadInput('nodes', '`nodes` is empty: name the entities to export')
  if (nodes.length > mostNodes)
    throw new BadInput('nodes', `\`nodes\` has ${nodes.length} entities: export up to ${mostNodes} at once`)
  const entities = await Promise.all(nodes.map((id) => knownEntity(reader, 'nodes', id)))
  const among = { around: nodes, depth: 0, relations: null, kinds: null, limit: nodes.length, day: null }
  const { ids, edges } = await gather(reader.graph, among)
  const wanted = new Set(asked.edges)
  const names = entities.slice(0, 3).map(({ name }) => name)
  const title = `Entrepôt: ${names.join(', ')}${entities.length > 3 ? ` and ${entities.length - 3} more` : ''}`
  const exactly = { ids, edges: edges.filter((edge) => wanted.has(edgeId(edge))), truncated: false }
  return looking(await drawingOf(reader, exactly, asked.title ?? title), asked.look ?? {})
}

/** A drawing with the looks of its nodes and edges. */
function looking(drawing: Drawing, look: NonNullable<ExactlyAsked['look']>): Drawing {
  return {
    ...drawing,
    nodes: drawing.nodes.map((node) => ({ ...node, ...look[node.id] })),
    edges: drawing.edges.map((edge) => ({ ...edge, ...look[edge.id] })),
  }
}
