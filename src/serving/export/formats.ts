import { csvEdges } from './csv-edges.ts'
import { csvNodes } from './csv-nodes.ts'
import { cytoscape } from './cytoscape.ts'
import { d3 } from './d3.ts'
import type { Drawing } from './drawing.ts'
import { geojson } from './geojson.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import { graphology } from './graphology.ts'
import { kumu } from './kumu.ts'
import { vis } from './vis.ts'

export interface Format {
  readonly contentType: string
  /** The extension of its files. */
  readonly extension: string
  readonly write: (drawing: Drawing) => string
}

function json(shape: (drawing: Drawing) => object, contentType = 'application/json', extension = 'json'): Format {
  return { contentType, extension, write: (drawing) => `${JSON.stringify(shape(drawing))}\n` }
}

const text = 'text/csv; charset=utf-8; header=present'

/** Every format that a subgraph can be exported in. */
export const formats = {
  graphml: { contentType: 'application/graphml+xml; charset=utf-8', extension: 'graphml', write: graphml },
  gexf: { contentType: 'application/gexf+xml; charset=utf-8', extension: 'gexf', write: gexf },
  cytoscape: json(cytoscape, 'application/json', 'cyjs'),
  d3: json(d3),
  graphology: json(graphology),
  vis: json(vis),
  kumu: json(kumu),
  'csv-nodes': { contentType: text, extension: 'nodes.csv', write: csvNodes },
  'csv-edges': { contentType: text, extension: 'edges.csv', write: csvEdges },
  geojson: json(geojson, 'application/geo+json', 'geojson'),
} as const satisfies Readonly<Record<string, Format>>

export type FormatName = keyof typeof formats

export const formatNames = Object.keys(formats) as readonly FormatName[]
