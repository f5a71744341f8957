import type { Reader } from '../../../cypher/engine/reader.ts'
import { knownEntity } from '../../../cypher/knowledge/entities/known-entity.ts'
import { BadInput } from '../../../cypher/knowledge/errors.ts'
import { edgeId, gather } from '../../../cypher/knowledge/subgraphs/gather.ts'
import { type Drawing, drawingOf } from './drawing.ts'

/** What a file is to hold, no more and no less. */
export interface ExactlyAsked {
  readonly nodes: readonly string[]
  /** As `subgraph` names its edges: `port:CNHRS--LOCATED_IN--region:CN-XJ`. */
  readonly edges: readonly string[]
}

/** So many entities a drawing may have that somebody has put together. */
const mostNodes = 2_000

/**
 * Gathers exactly these entities, and of the edges between them exactly these.
 * @throws {BadInput} where an entity is unknown, there are none or too many; the message names the argument
 */
export async function drawExactly(reader: Reader, asked: ExactlyAsked): Promise<Drawing> {
  const nodes = [...new Set(asked.nodes)]
  if (nodes.length === 0) throw new BadInput('nodes', '`nodes` is empty: name the entities to export')
  if (nodes.length > mostNodes)
    throw new BadInput('nodes', `\`nodes\` has ${nodes.length} entities: export up to ${mostNodes} at once`)
  const known = await Promise.all(nodes.map((id) => knownEntity(reader, 'nodes', id)))
  const among = { around: nodes, depth: 0, relations: null, kinds: null, limit: nodes.length, day: null }
  const { ids, edges } = await gather(reader.graph, among)
  const wanted = new Set(asked.edges)
  const names = known.slice(0, 3).map(({ name }) => name)
  const title = `Entrepôt: ${names.join(', ')}${known.length > 3 ? ` and ${known.length - 3} more` : ''}`
  return drawingOf(reader, { ids, edges: edges.filter((edge) => wanted.has(edgeId(edge))), truncated: false }, title)
}
