import type { Reader } from '../../../cypher/engine/reader.ts'
import { type EntityRow, entity } from '../../../cypher/knowledge/entities/entity.ts'
import { type Citation, type CitationText, citationOf } from '../../../cypher/knowledge/evidence/citation.ts'
import { loadSource } from '../../../cypher/knowledge/evidence/source.ts'
import { isMutual } from '../../../cypher/knowledge/relations/relation.ts'
import { type EdgeRow, edgeId, type Gathered, gather } from '../../../cypher/knowledge/subgraphs/gather.ts'
import { checkedSurroundings, type SubgraphAsked } from '../../../cypher/knowledge/subgraphs/surroundings.ts'

/** A citation with the title of its source. */
export interface DrawnCitation extends Citation {
  readonly title: string
  /** True of a source whose `paragraph` is the number of a row. */
  readonly isTable?: boolean
}

/** Where and how a node is drawn, where that is known. The y axis points up. */
export interface NodeLook {
  readonly x?: number
  readonly y?: number
  readonly size?: number
  /** As CSS has it: `#3b7a57`, `rgb(59, 122, 87)`. */
  readonly color?: string
}

/** How an edge is drawn, where that is known. */
export interface EdgeLook {
  readonly color?: string
  readonly thickness?: number
}

export interface DrawnNode extends NodeLook {
  readonly id: string
  readonly label: string
  readonly kind: string
  readonly nameZh?: string
  readonly codes: readonly string[]
  readonly country?: string
  readonly status?: string
  readonly latitude?: number
  readonly longitude?: number
  readonly prominence?: number
  readonly basis: string
  readonly citations: readonly DrawnCitation[]
}

export interface DrawnEdge extends EdgeLook {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly relation: string
  /** True if the relation is symmetric, like a border. */
  readonly mutual: boolean
  readonly basis: string
  readonly since?: string
  readonly until?: string
  readonly citations: readonly DrawnCitation[]
}

/** A subgraph, ready to be written in any format. */
export interface Drawing {
  /** A title in words. */
  readonly title: string
  /** True if the limit left entities out. */
  readonly truncated: boolean
  readonly nodes: readonly DrawnNode[]
  readonly edges: readonly DrawnEdge[]
}

/** An entity with the properties of single kinds that a drawing shows. */
type Row = EntityRow & { readonly countryId?: string; readonly status?: string; readonly prominence?: number }

/**
 * Gathers a subgraph, with the titles of all cited sources.
 * @throws {BadInput} if an argument is out of bounds or names an unknown entity; the message names the argument
 */
export async function draw(reader: Reader, asked: SubgraphAsked): Promise<Drawing> {
  const wanted = await checkedSurroundings(reader, asked)
  const gathered = await gather(reader.graph, wanted)
  const middle = await Promise.all(wanted.around.map((id) => entity(reader, id)))
  const steps = wanted.depth === 1 ? 'one step' : `${wanted.depth} steps`
  const title = `Entrepôt: ${middle.map(({ name }) => name).join(', ')}, and what lies within ${steps}`
  return drawingOf(reader, gathered, title)
}

/** Makes a drawing of a gathered subgraph, with the titles of all cited sources. */
export async function drawingOf(reader: Reader, { ids, edges, truncated }: Gathered, title: string): Promise<Drawing> {
  const rows = await Promise.all(ids.map((id) => entity<Row>(reader, id)))
  const cited = new Set([...rows, ...edges].flatMap(({ citations }) => citations))
  const sources = new Map(
    await Promise.all([...cited].map(async (text) => [text, await citation(reader, text)] as const)),
  )
  const citations = (texts: readonly string[]) => texts.flatMap((text) => sources.get(text) ?? [])
  return {
    title,
    truncated,
    nodes: rows.map((row) => node(row, citations(row.citations))),
    edges: edges.map((row) => edge(row, citations(row.citations))),
  }
}

async function citation(reader: Reader, text: CitationText): Promise<DrawnCitation> {
  const { source, ...place } = citationOf(text)
  const { title = source, isTable } = (await loadSource(reader, source)) ?? {}
  return { source, title, ...place, ...(isTable && { isTable }) }
}

function node(row: Row, citations: readonly DrawnCitation[]): DrawnNode {
  const { id, name, kind, nameZh, codes, countryId, status, latitude, longitude, prominence, basis } = row
  return {
    id,
    label: name,
    kind,
    ...withoutNulls({ nameZh }),
    codes: codes ?? [],
    ...withoutNulls({ country: countryId, status, latitude, longitude, prominence }),
    basis,
    citations,
  }
}

function edge(row: EdgeRow, citations: readonly DrawnCitation[]): DrawnEdge {
  const { source, target, relation, basis, since, until } = row
  const mutual = isMutual(relation)
  return { id: edgeId(row), source, target, relation, mutual, basis, ...withoutNulls({ since, until }), citations }
}

type NonNull<Values> = { [Name in keyof Values]?: NonNullable<Values[Name]> }

/** Leaves out null and undefined values, so that no format shows "null". */
function withoutNulls<Values extends object>(values: Values): NonNull<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null),
  ) as NonNull<Values>
}
