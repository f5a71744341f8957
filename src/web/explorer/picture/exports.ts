import { csvOfRows } from '../../shared/csv.ts'
import type { Card } from '../../shared/graphql/fragments.ts'
import { authorized } from '../../shared/session/authorized.ts'
import type { Words } from '../words/english.ts'
import type { DrawnGraph } from './drawn-graph.ts'
import type { Picture } from './picture.ts'

/** A picture in graphology's format, which Gephi Lite also reads. */
export function jsonOf({ nodes, edges }: Picture, title: string): string {
  return JSON.stringify(
    {
      attributes: { name: title },
      options: { type: 'directed', multi: true, allowSelfLoops: false },
      nodes: nodes.map(({ id, name, nameZh, ...rest }) => ({
        key: id,
        attributes: { label: name, labelZh: nameZh, ...rest },
      })),
      edges: edges.map(({ id, source, target, ...attributes }) => ({ key: id, source, target, attributes })),
    },
    null,
    2,
  )
}

/** The edges of a picture as a table, with their basis and citations. */
export function csvOf({ nodes, edges }: Picture, words: Words, name: (entity: Card) => string): string {
  const called = new Map(nodes.map((node) => [node.id, name(node)]))
  const { columns } = words
  const rows = edges.map(({ source, relation, target, basis, citations, since, until }) => [
    source,
    called.get(source),
    relation,
    target,
    called.get(target),
    basis,
    citations.map((one) => `${one.source?.id ?? ''}${one.paragraph === null ? '' : `#${one.paragraph}`}`).join(' '),
    since ?? '',
    until ?? '',
  ])
  const head = ['source', columns.from, 'relation', 'target', columns.to, 'basis', 'citations', 'since', 'until']
  return csvOfRows([head, ...rows])
}

/** How nodes and edges are drawn, by id: positions, sizes and colours. */
export function lookOf(graph: DrawnGraph): Readonly<Record<string, object>> {
  const nodes = graph.mapNodes((id, { x, y, size, color }) => [
    id,
    { x: short(x), y: short(y), size: short(size), color },
  ])
  const edges = graph.mapEdges((id, { color, size }) => [id, { color, thickness: size }])
  return Object.fromEntries([...nodes, ...edges])
}

const short = (number: number) => Number(number.toPrecision(7))

/**
 * A picture in a format that the server writes. It contains exactly what is drawn, whatever steps led to it.
 * @param title what it shows
 * @param look how it is drawn; null if it is not drawn
 * @throws with the server's message if the export fails
 */
export async function writtenAs(
  format: string,
  { nodes, edges }: Picture,
  title: string,
  look: ReturnType<typeof lookOf> | null,
): Promise<Blob> {
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id)
  const response = await fetch('/export', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorized() },
    body: JSON.stringify({ format, nodes: ids(nodes), edges: ids(edges), title, ...(look && { look }) }),
  })
  if (response.ok) return response.blob()
  const { error } = (await response.json().catch(() => ({}))) as { readonly error?: string }
  throw new Error(error ?? `The server answered with ${response.status}`)
}
