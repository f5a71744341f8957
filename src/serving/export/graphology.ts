import type { SerializedGraph } from 'graphology-types'
import type { Drawing } from './drawing.ts'

/** The format of graphology's `import`, for sigma: `Graph.from(await (await fetch(…)).json())`. */
export function graphology({ title, truncated, nodes, edges }: Drawing): SerializedGraph {
  return {
    options: { type: 'mixed', multi: true, allowSelfLoops: true },
    attributes: { title, truncated },
    nodes: nodes.map(({ id, ...attributes }) => ({ key: id, attributes })),
    edges: edges.map(({ id, source, target, ...attributes }) => ({
      key: id,
      source,
      target,
      attributes,
      ...(attributes.mutual && { undirected: true }),
    })),
  }
}
