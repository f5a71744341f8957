import { type EntityRow, entity } from '../../../schema/entity.ts'
import type { Request as Admitted } from '../../../schema/request.ts'
import { loadSource } from '../../../schema/source.ts'
import { type EdgeRow, edgeId, type Gathered, gather } from '../../../schema/subgraphs/gather.ts'
import { checkedSurroundings, type SubgraphAsked } from '../../../schema/subgraphs/wanted.ts'

/** Where a fact can be checked. */
export interface DrawnCitation {
  readonly source: string
  readonly title: string
  readonly paragraph?: number
}

export interface DrawnNode {
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

export interface DrawnEdge {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly relation: string
  /** True where the relation holds both ways: a border. */
  readonly mutual: boolean
  readonly basis: string
  readonly since?: string
  readonly until?: string
  readonly citations: readonly DrawnCitation[]
}

/** A subgraph as it goes into a file. */
export interface Drawing {
  /** What it shows, in words. */
  readonly title: string
  /** True where the limit cut it. */
  readonly truncated: boolean
  readonly nodes: readonly DrawnNode[]
  readonly edges: readonly DrawnEdge[]
}

/** What entities have beside what every entity has, and a drawing shows. */
type Row = EntityRow & { readonly countryId?: string; readonly status?: string; readonly prominence?: number }

/**
 * Gathers a subgraph, with the titles of all that it cites.
 * @throws {BadInput} where it asks for too much, too little or what isn't there; the message names the argument
 */
export async function draw(request: Admitted, asked: SubgraphAsked): Promise<Drawing> {
  const wanted = await checkedSurroundings(request, asked)
  const gathered = await gather(request.graph, wanted)
  const middle = await Promise.all(wanted.around.map((id) => entity(request, id)))
  const steps = wanted.depth === 1 ? 'one step' : `${wanted.depth} steps`
  const title = `Entrepôt: ${middle.map(({ name }) => name).join(', ')}, and what lies within ${steps}`
  return drawingOf(request, gathered, title)
}

/** A subgraph as it goes into a file, with the titles of all that it cites. */
export async function drawingOf(
  request: Admitted,
  { ids, edges, truncated }: Gathered,
  title: string,
): Promise<Drawing> {
  const rows = await Promise.all(ids.map((id) => entity<Row>(request, id)))
  const cited = new Set([...rows, ...edges].flatMap(({ citations }) => citations))
  const sources = new Map(
    await Promise.all([...cited].map(async (text) => [text, await citation(request, text)] as const)),
  )
  const citations = (texts: readonly string[]) => texts.flatMap((text) => sources.get(text) ?? [])
  return {
    title,
    truncated,
    nodes: rows.map((row) => node(row, citations(row.citations))),
    edges: edges.map((row) => edge(row, citations(row.citations))),
  }
}

async function citation(request: Admitted, text: string): Promise<DrawnCitation> {
  const [source = '', paragraph] = text.split('#')
  const title = (await loadSource(request, source))?.title ?? source
  return { source, title, ...(paragraph && { paragraph: Number(paragraph) }) }
}

function node(row: Row, citations: readonly DrawnCitation[]): DrawnNode {
  const { id, name, kind, nameZh, codes, countryId, status, latitude, longitude, prominence, basis } = row
  return {
    id,
    label: name,
    kind,
    ...known({ nameZh }),
    codes: codes ?? [],
    ...known({ country: countryId, status, latitude, longitude, prominence }),
    basis,
    citations,
  }
}

const bothWays: readonly string[] = ['BORDERS', 'PAIRED_WITH']

function edge(row: EdgeRow, citations: readonly DrawnCitation[]): DrawnEdge {
  const { source, target, relation, basis, since, until } = row
  const mutual = bothWays.includes(relation)
  return { id: edgeId(row), source, target, relation, mutual, basis, ...known({ since, until }), citations }
}

type Known<Values> = { [Name in keyof Values]?: NonNullable<Values[Name]> }

/** What isn't known is left out, so that no format shows "null". */
function known<Values extends object>(values: Values): Known<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null),
  ) as Known<Values>
}
