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
  /** How its files' names end. */
  readonly ending: string
  readonly write: (drawing: Drawing) => string
}

function json(shape: (drawing: Drawing) => object, contentType = 'application/json', ending = 'json'): Format {
  return { contentType, ending, write: (drawing) => `${JSON.stringify(shape(drawing))}\n` }
}

const text = 'text/csv; charset=utf-8; header=present'

/** Every format that a subgraph can be exported in. */
export const formats = {
  graphml: { contentType: 'application/graphml+xml; charset=utf-8', ending: 'graphml', write: graphml },
  gexf: { contentType: 'application/gexf+xml; charset=utf-8', ending: 'gexf', write: gexf },
  cytoscape: json(cytoscape, 'application/json', 'cyjs'),
  d3: json(d3),
  graphology: json(graphology),
  vis: json(vis),
  kumu: json(kumu),
  'csv-nodes': { contentType: text, ending: 'nodes.csv', write: csvNodes },
  'csv-edges': { contentType: text, ending: 'edges.csv', write: csvEdges },
  geojson: json(geojson, 'application/geo+json', 'geojson'),
} as const satisfies Readonly<Record<string, Format>>

export type FormatName = keyof typeof formats

export const formatNames = Object.keys(formats) as readonly FormatName[]
