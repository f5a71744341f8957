import type { Drawing, DrawnEdge, NodeLook } from './drawing.ts'
import { dayOf, edgeAttributes, type Flat, flatEdge, flatNode, looks, nodeAttributes } from './flat.ts'
import { escaped } from './xml.ts'

/**
 * GraphML 1.0: for Gephi, yEd, Cytoscape, networkx, igraph. All edges are directed, since networkx can't read a mix
 * of directed and undirected edges; symmetric relations have the attribute `mutual`.
 */
export function graphml({ title, truncated, nodes, edges }: Drawing): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...keys('graph', { title: 'string', truncated: 'boolean' }),
    ...keys('node', { ...nodeAttributes, ...looks.node, r: 'int', g: 'int', b: 'int' }),
    ...keys('edge', { label: 'string', ...edgeAttributes, start: 'string', end: 'string', ...looks.edge }),
    '  <graph id="entrepot" edgedefault="directed">',
    ...data('graph', { title, truncated: String(truncated) }),
    ...nodes.flatMap((node) => [
      `    <node id="${escaped(node.id)}">`,
      ...data('node', { ...flatNode(node), ...mixed(node) }),
      '    </node>',
    ]),
    ...edges.flatMap((edge) => {
      const ends = `source="${escaped(edge.source)}" target="${escaped(edge.target)}"`
      return [
        `    <edge id="${escaped(edge.id)}" ${ends}>`,
        ...data('edge', { label: edge.relation, ...flatEdge(edge), ...days(edge) }),
        '    </edge>',
      ]
    }),
    '  </graph>',
    '</graphml>',
  ]
  return `${lines.join('\n')}\n`
}

/** A colour as red, green and blue, as Gephi reads it. */
function mixed({ color }: NodeLook): Flat {
  const parts = color?.startsWith('#')
    ? (color.length === 4 ? color.replaceAll(/[^#]/g, '$&$&') : color)
        .match(/[^#]{2}/g)
        ?.map((two) => Number.parseInt(two, 16))
    : color?.match(/[\d.]+/g)?.map(Number)
  const [r, g, b] = parts ?? []
  return r === undefined || g === undefined || b === undefined ? {} : { r, g, b }
}

/** The days on which an edge begins and ends. */
function days({ since, until }: DrawnEdge): Flat {
  return { ...(since && { start: dayOf(since) }), ...(until && { end: dayOf(until) }) }
}

type Of = 'graph' | 'node' | 'edge'

function keys(of: Of, attributes: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(attributes).map(
    ([name, type]) => `  <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`,
  )
}

function data(of: Of, attributes: Flat): readonly string[] {
  return Object.entries(attributes)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `      <data key="${of}-${name}">${escaped(value)}</data>`)
}
