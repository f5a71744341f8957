import { parse as readCsv } from 'csv-parse/sync'
import { MultiDirectedGraph, MultiGraph } from 'graphology'
import { parse as readGexf } from 'graphology-gexf'
import { parse as readGraphml } from 'graphology-graphml'
import { describe, expect, it } from 'vitest'
import { type FormatName, formats } from '../../src/serving/export/formats.ts'
import { drawing } from './drawn.ts'

const written = (format: FormatName) => formats[format].write(drawing)
const json = (format: FormatName) => JSON.parse(written(format))

const cited = 'Exports "up" 23.2 % & more (source:S2), paragraph 10'
const ends = drawing.edges.map(({ id, source, target }) => [id, source, target])

describe('formats of a drawing', () => {
  it.each([
    ['graphml', readGraphml],
    ['gexf', readGexf],
  ] as const)('a drawing is read back whole from %s', (format, read) => {
    const graph = read(MultiDirectedGraph, written(format))
    expect(graph.nodes()).toEqual(drawing.nodes.map(({ id }) => id))
    expect(graph.mapEdges((_, __, source, target) => [source, target])).toEqual(ends.map(([, ...both]) => both))
    expect(graph.getNodeAttributes('port:CNHRS')).toMatchObject({
      kind: 'PORT',
      nameZh: '霍尔果斯',
      codes: 'CNHRS X',
      latitude: 44.21,
      prominence: 3,
      citations: `${cited}; UN/LOCODE (source:unlocode)`,
    })
    expect(graph.getNodeAttribute('port:CNHRS', 'label').replace(/\s/g, ' ')).toBe(
      drawing.nodes[0]?.label.replace(/\s/g, ' '),
    )
    expect(graph.getNodeAttribute('agreement:X', 'label')).toBe('Control\ufffd \ud83d\udea2 half \ufffd')
    expect(graph.mapEdges((_, attributes) => attributes)).toMatchObject(
      drawing.edges.map(({ relation, mutual }) => ({ relation, mutual, citations: cited })),
    )
    expect(graph.mapEdges((_, { since, until }) => [since, until])[1]).toEqual(['2001', '2019-05-01'])
  })

  it('positions, sizes and colours are read back from GEXF and GraphML, and so are the days on which edges begin and end', () => {
    const [horgos, ...others] = drawing.nodes
    if (!horgos) throw new Error('There is no node')
    const drawn = {
      ...drawing,
      nodes: [{ ...horgos, x: -1.5, y: 2, size: 8, color: 'rgb(59, 122, 87)' }, ...others],
      edges: drawing.edges.map((one) => ({ ...one, color: '#888', thickness: 2 })),
    }
    const fromGexf = readGexf(MultiDirectedGraph, formats.gexf.write(drawn))
    expect(fromGexf.getNodeAttributes('port:CNHRS')).toMatchObject({
      x: -1.5,
      y: 2,
      size: 8,
      color: 'rgb(59,122,87)',
    })
    const fromGraphml = readGraphml(MultiDirectedGraph, formats.graphml.write(drawn))
    expect(fromGraphml.getNodeAttributes('port:CNHRS')).toMatchObject({ x: -1.5, y: 2, size: 8, color: '#3b7a57' })
    expect(fromGraphml.mapEdges((_, { label, start, end, thickness }) => [label, start, end, thickness])[1]).toEqual([
      'TRADES_WITH',
      '2001-01-01',
      '2019-05-01',
      2,
    ])
    const gexf = formats.gexf.write(drawn)
    expect(gexf).toContain('xmlns:viz="http://www.gexf.net/1.2draft/viz"')
    expect(gexf).toMatch(/<graph mode="dynamic" timeformat="date"/)
    expect(gexf.match(/<edge [^>]*start="2001-01-01" end="2019-05-01"/g)).toHaveLength(1)
    expect(gexf.match(/<edge [^>]*(start|end)=/g)).toHaveLength(1)
  })

  it.each(['graphml', 'gexf'] as const)('every character that %s reads as markup is escaped', (format) => {
    const bare = written(format).replace(/<[^<>"]*(?:"[^"<]*"[^<>"]*)*>/g, '')
    expect(bare).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|apos;|#)/)
  })

  it('graphology imports the drawing', () => {
    const graph = MultiGraph.from(json('graphology'))
    expect(graph.getAttributes()).toEqual({ title: drawing.title, truncated: true })
    expect(graph.mapEdges((id, _, source, target) => [id, source, target])).toEqual(ends)
    expect(graph.filterUndirectedEdges(() => true)).toEqual(['country:FJI--BORDERS--country:WSM'])
    expect(graph.getNodeAttribute('port:CNHRS', 'citations')).toEqual(drawing.nodes[0]?.citations)
  })

  it('the D3 format holds nodes and links', () => {
    expect(json('d3')).toEqual(
      plain({ title: drawing.title, truncated: true, nodes: drawing.nodes, links: drawing.edges }),
    )
  })

  it('the Cytoscape format holds elements with data', () => {
    expect(json('cytoscape')).toEqual(
      plain({
        data: { title: drawing.title, truncated: true },
        elements: {
          nodes: drawing.nodes.map((data) => ({ data })),
          edges: drawing.edges.map((data) => ({ data })),
        },
      }),
    )
  })

  it('the vis format holds nodes, and edges with from and to', () => {
    const { nodes, edges } = json('vis')
    expect(nodes).toEqual(plain(drawing.nodes.map((node) => ({ ...node, group: node.kind }))))
    expect(edges).toEqual(
      plain(
        drawing.edges.map(({ source, target, ...edge }) => ({
          ...edge,
          from: source,
          to: target,
          label: edge.relation,
          arrows: edge.mutual ? '' : 'to',
        })),
      ),
    )
  })

  it('the Kumu format holds elements and connections', () => {
    const { elements, connections } = json('kumu')
    expect(elements[0]).toMatchObject({ id: 'port:CNHRS', type: 'PORT', label: drawing.nodes[0]?.label })
    expect(elements).toHaveLength(drawing.nodes.length)
    expect(connections.map(({ id, from, to }: Record<string, string>) => [id, from, to])).toEqual(ends)
    expect(connections.map(({ direction }: Record<string, string>) => direction)).toEqual([
      'mutual',
      ...Array.from({ length: 4 }, () => 'directed'),
    ])
    expect(connections[0]).toMatchObject({ type: 'BORDERS', citations: cited })
  })

  it('a drawing is read back whole from CSV tables', () => {
    const nodes: Record<string, string>[] = readCsv(written('csv-nodes'), { columns: true })
    expect(nodes.map(({ Id, Label }) => [Id, Label])).toEqual(
      drawing.nodes.map(({ id, label }) => [id, Buffer.from(label).toString()]),
    )
    expect(nodes[0]).toMatchObject({
      kind: 'PORT',
      latitude: '44.21',
      citations: `${cited}; UN/LOCODE (source:unlocode)`,
    })
    expect(nodes[3]).toMatchObject({ latitude: '', nameZh: '' })
    const edges: Record<string, string>[] = readCsv(written('csv-edges'), { columns: true })
    expect(edges.map(({ Id, Source, Target }) => [Id, Source, Target])).toEqual(ends)
    expect(edges.map(({ Type }) => Type)).toEqual(['Undirected', 'Directed', 'Directed', 'Directed', 'Directed'])
    expect(edges[1]).toMatchObject({ relation: 'TRADES_WITH', since: '2001', until: '2019-05-01', citations: cited })
  })

  it('the GeoJSON format holds all points and lines, cut at the antimeridian', () => {
    const { type, features } = json('geojson')
    expect(type).toBe('FeatureCollection')
    expect(features.map(({ id }: { id: string }) => id)).toEqual(
      [...drawing.nodes, ...drawing.edges].map(({ id }) => id),
    )
    const geometry = (id: string) => features.find((feature: { id: string }) => feature.id === id).geometry
    expect(geometry('port:CNHRS')).toEqual({ type: 'Point', coordinates: [80.41, 44.21] })
    expect(geometry('agreement:X')).toBeNull()
    expect(geometry('country:FJI--PARTY_TO--agreement:X')).toBeNull()
    expect(geometry('port:CNHRS--LOCATED_IN--country:FJI')).toEqual({
      type: 'LineString',
      coordinates: [
        [80.41, 44.21],
        [175, -18],
      ],
    })
    expect(geometry('country:FJI--BORDERS--country:WSM')).toEqual({
      type: 'MultiLineString',
      coordinates: [
        [
          [175, -18],
          [180, -16],
        ],
        [
          [-180, -16],
          [-172.5, -13],
        ],
      ],
    })
    expect(geometry('country:WSM--TRADES_WITH--country:FJI').coordinates[0][1]).toEqual([-180, -16])
  })
})

/** The value after a round trip through JSON, which drops undefined properties. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
