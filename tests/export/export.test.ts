import { MultiGraph } from 'graphology'
import { expect, it } from 'vitest'
import { admitting } from '../../src/serving/admit.ts'
import { formatNames } from '../../src/serving/export/formats.ts'
import { exports } from '../../src/serving/export.ts'
import { graphqlOver } from '../../src/serving/graphql.ts'
import { answer, type Reply } from '../asking.ts'
import { acrossEngines, onEachEngine } from '../engines.ts'

const today = '2026-01-01'

onEachEngine('an export', (graph) => {
  const admit = admitting(graph)
  const answered = exports(graphqlOver(admit))

  async function fetched(query: string, init?: RequestInit): Promise<Response> {
    const response = await answered(new Request(`http://test/export?${query}`, init), { ...(await admit()), today })
    if (!response) throw new Error('/export did not answer')
    return response
  }

  it.each(formatNames)('an export as %s is a file to download', async (format) => {
    const response = await fetched(`around=port:CNHRS&format=${format}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^(application|text)\//)
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="entrepot-port-CNHRS\.[\w.]+"$/)
    expect(response.headers.get('x-truncated')).toBe('false')
    expect(await response.text()).toContain('source:')
  })

  it('an export holds the subgraph that GraphQL answers with, and its citations', async () => {
    const response = await fetched(
      'around=port:CNHRS,country:KAZ&depth=1&kinds=country,port&relations=BORDERS,PAIRED_WITH,LOCATED_IN&limit=80&format=graphology',
    )
    const graph2 = MultiGraph.from(await response.json())
    const { subgraph } = await answer(
      graph,
      `{ subgraph(around: ["port:CNHRS", "country:KAZ"], kinds: [COUNTRY, PORT], relations: [BORDERS, PAIRED_WITH, LOCATED_IN], limit: 80) {
           truncated nodes { id name basis citations { source { id title } paragraph } } edges { id source target relation citations { source { id title } paragraph } } } }`,
    )
    expect(response.headers.get('x-truncated')).toBe(String(subgraph.truncated))
    expect(graph2.nodes()).toEqual(subgraph.nodes.map(({ id }: Reply) => id))
    expect(graph2.edges()).toEqual(subgraph.edges.map(({ id }: Reply) => id))
    const inExport = ({ source, paragraph }: Reply) => ({
      source: source.id,
      title: source.title,
      ...(paragraph && { paragraph }),
    })
    for (const { id, name, citations } of subgraph.nodes) {
      expect(graph2.getNodeAttributes(id)).toMatchObject({ label: name, citations: citations.map(inExport) })
    }
    for (const { id, source, target, relation, citations } of subgraph.edges) {
      expect(graph2.extremities(id)).toEqual([source, target])
      expect(graph2.getEdgeAttributes(id)).toMatchObject({ relation, citations: citations.map(inExport) })
    }
  })

  it('list parameters of an export can be comma-separated or repeated', async () => {
    const [commas, again] = await Promise.all([
      fetched('around=port:CNHRS,country:KGZ&format=d3'),
      fetched('around=port:CNHRS&around=country:KGZ&format=d3'),
    ])
    expect(await commas.json()).toEqual(await again.json())
    expect(commas.headers.get('content-disposition')).toContain('entrepot-port-CNHRS-and-1-more.json')
  })

  it('an export with asOf holds what was true on that day', async () => {
    const members = async (asOf: string) => {
      const file = await fetched(`around=organization:ASEAN&relations=MEMBER_OF&kinds=COUNTRY&format=d3&asOf=${asOf}`)
      return ((await file.json()) as { links: unknown[] }).links.length
    }
    expect(await members('2024-09-11')).toBe(10)
    expect(await members('2025-12-31')).toBe(11)
  })

  const posted = (body: unknown) => fetched('', { method: 'POST', body: JSON.stringify(body) })

  it('an export of a drawing holds exactly the entities and edges that are named', async () => {
    const edges = ['port:CNHRS--LOCATED_IN--region:CN-XJ', 'region:CN-XJ--PART_OF--country:CHN']
    const nodes = ['port:CNHRS', 'region:CN-XJ', 'country:CHN', 'country:KAZ']
    const file = await posted({ format: 'graphology', nodes, edges })
    const drawn = MultiGraph.from(await file.json())
    expect(drawn.nodes().sort()).toEqual([...nodes].sort())
    expect(drawn.edges().sort()).toEqual(edges)
    expect(file.headers.get('content-disposition')).toContain('entrepot-port-CNHRS-and-3-more.json')
  })

  it('an export of a drawing holds how it is drawn, and is called as the drawing is', async () => {
    const look = { 'port:CNHRS': { x: 3, y: -4.5, size: 9, color: 'rgb(1, 2, 3)' } }
    const file = await posted({
      format: 'gexf',
      nodes: ['port:CNHRS'],
      edges: [],
      title: 'What surrounds Horgos?',
      look,
    })
    const text = await file.text()
    expect(text).toContain('What surrounds Horgos?')
    expect(text).toMatch(/<viz:position x="3" y="-4.5"/)
    expect(text).toMatch(/<viz:color r="1" g="2" b="3"/)
  })

  it.each([
    [{ format: 'gexf', nodes: [], edges: [] }, 'nodes', /is empty/],
    [{ format: 'gexf', nodes: ['country:NOWHERE'], edges: [] }, 'nodes', /Nothing has the id/],
    [{ format: 'gexf', nodes: ['country:CHN'], edges: 'all' }, 'edges', /no list of ids/],
    [{ format: 'gexf', nodes: ['country:CHN'], edges: [], title: 7 }, 'title', /no text/],
    [{ format: 'gexf', nodes: ['country:CHN'], edges: [], look: { a: { x: 'left' } } }, 'look', /is invalid/],
    [{ format: 'gexf', nodes: ['country:CHN'], edges: [], look: { a: { color: 'url(x)' } } }, 'look', /is invalid/],
    [{ format: 'docx', nodes: ['country:CHN'], edges: [] }, 'format', /"docx"/],
    [
      { format: 'gexf', nodes: Array.from({ length: 2_001 }, (_, index) => `country:${index}`), edges: [] },
      'nodes',
      /up to 2000/,
    ],
    [[], 'body', /no JSON object/],
  ])('an export of a drawing says what is wrong with %j', async (body, parameter, message) => {
    const refused = await posted(body)
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ parameter, error: expect.stringMatching(message) })
  })

  it('the export route answers HEAD without a body and refuses other methods', async () => {
    const head = await fetched('around=port:CNHRS&format=gexf', { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    const put = await fetched('around=port:CNHRS&format=gexf', { method: 'PUT' })
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
  })

  it('the export handler ignores other paths', async () => {
    expect(
      await answered(new Request('http://test/exports?around=port:CNHRS&format=d3'), await admit()),
    ).toBeUndefined()
  })

  it.each([
    ['around nothing', 'format=d3', 'around'],
    ['around an empty list', 'around=,&format=d3', 'around'],
    ['around no id', 'around=China&format=d3', 'around'],
    ['around nobody knows what', 'around=country:XXX&format=d3', 'around'],
    ['in no format', 'around=country:CHN', 'format'],
    ['in an unknown format', 'around=country:CHN&format=pdf', 'format'],
    ['in two formats', 'around=country:CHN&format=d3&format=vis', 'format'],
    ['too deep', 'around=country:CHN&format=d3&depth=9', 'depth'],
    ['of no whole depth', 'around=country:CHN&format=d3&depth=1.5', 'depth'],
    ['past the limit', 'around=country:CHN&format=d3&limit=5001', 'limit'],
    ['of a negative limit', 'around=country:CHN&format=d3&limit=-1', 'limit'],
    ['along an unknown relation', 'around=country:CHN&format=d3&relations=LIKES', 'relations'],
    ['of an unknown kind', 'around=country:CHN&format=d3&kinds=PLANET', 'kinds'],
    ['as of no day', 'around=country:CHN&format=d3&asOf=2023-02-30', 'asOf'],
    ['with an unknown parameter', 'around=country:CHN&format=d3&color=red', 'color'],
  ])('an export %s is refused and the parameter is named', async (_, query, parameter) => {
    const response = await fetched(query)
    expect(response.status).toBe(400)
    const { error, ...more } = (await response.json()) as { error: string }
    expect(more).toEqual({ parameter })
    expect(error).not.toMatch(/\.ts:|node_modules/)
    expect(error).toMatch(/: (name|there are|ask for|give|write|`search`)/)
  })
})

acrossEngines('exports', ({ embedded, neo4j }) => {
  it('both engines export the same bytes', async () => {
    for (const format of ['graphml', 'gexf', 'geojson', 'csv-edges']) {
      const files = await Promise.all(
        [embedded, neo4j].map(async (graph) => {
          const request = new Request(`http://test/export?around=country:KAZ&depth=2&limit=120&format=${format}`)
          const admit = admitting(graph)
          return (await exports(graphqlOver(admit))(request, { ...(await admit()), today }))?.text()
        }),
      )
      expect(files[0]).toBe(files[1])
    }
  })
})
