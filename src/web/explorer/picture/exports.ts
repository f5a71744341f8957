import type { Card } from '../../shared/graphql/fragments.ts'
import { csvOfRows } from '../tables/csv.ts'
import type { Words } from '../words/english.ts'
import type { Picture } from './picture.ts'

/** A picture in graphology's format, which Gephi Lite also reads. */
export function jsonOf({ nodes, edges }: Picture): string {
  return JSON.stringify(
    {
      attributes: { name: 'Entrepôt' },
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
  const rows = edges.map(({ source, relation, target, basis, citations }) => [
    source,
    called.get(source),
    relation,
    target,
    called.get(target),
    basis,
    citations.map((one) => `${one.source?.id ?? ''}${one.paragraph === null ? '' : `#${one.paragraph}`}`).join(' '),
  ])
  const head = ['source', columns.from, 'relation', 'target', columns.to, 'basis', 'citations']
  return csvOfRows([head, ...rows])
}

/**
 * A picture in a format that the server writes. It contains exactly what is drawn, whatever steps led to it.
 * @throws with the server's message if the export fails
 */
export async function writtenAs(format: string, { nodes, edges }: Picture): Promise<Blob> {
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id)
  const response = await fetch('/export', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ format, nodes: ids(nodes), edges: ids(edges) }),
  })
  if (response.ok) return response.blob()
  const { error } = (await response.json().catch(() => ({}))) as { readonly error?: string }
  throw new Error(error ?? `The server answered with ${response.status}`)
}
