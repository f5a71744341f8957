import { expect, it } from 'vitest'
import { streaming } from '../../cypher/engine/stream.ts'
import { admitting } from '../../src/serving/admit.ts'
import { answer as answerOver, graphqlOver } from '../../src/serving/graphql.ts'
import type { Part } from '../../src/serving/tables/column.ts'
import { tables } from '../../src/serving/tables/every-table.ts'
import { tableAsked } from '../../src/serving/tables/parameters.ts'
import { cursor, type Table } from '../../src/serving/tables/table.ts'
import { answer } from '../asking.ts'
import { onEachEngine } from '../engines.ts'
import { served } from '../serving/serving.ts'

/** What the tables need that answer nothing without. */
const given: Readonly<Record<string, string>> = {
  search: 'text=Horgos',
  portsServing: 'place=region:CENTRAL_ASIA',
  exposure: 'of=country:CHN&passage=SUEZ',
  agreementsLinking: 'countries=country:CHN,country:VNM',
  organizationsShared: 'countries=country:CHN,country:KAZ',
  suppliers: 'commodity=commodity:0810.60&to=country:CHN',
  dependencies: 'of=country:LAO',
  relations: 'relations=MEMBER_OF',
  near: 'latitude=44.21&longitude=80.42&kilometres=200',
  countriesGrouped: 'by=LANDLOCKED&number=AREA_SQUARE_KILOMETRES',
  regionsGrouped: 'by=REGION_KIND,COUNTRY',
  portsGrouped: 'by=COUNTRY,PORT_KIND',
  placesGrouped: 'by=COUNTRY',
  railwaysGrouped: 'by=STATUS,GAUGE_MILLIMETRES&number=LENGTH_KILOMETRES',
  corridorsGrouped: 'by=CORRIDOR_KIND&number=LENGTH_KILOMETRES',
  passagesGrouped: 'by=PASSAGE_KIND',
  commoditiesGrouped: 'by=COMMODITY_LEVEL,PARENT',
  agreementsGrouped: 'by=AGREEMENT_KIND',
  organizationsGrouped: 'by=ORGANIZATION_KIND',
  eventsGrouped: 'by=BASIS',
  personsGrouped: 'by=BASIS',
  sectorsGrouped: 'by=BASIS',
  observationsGrouped: 'by=REPORTER,PERIOD&measure=EXPORT_VALUE',
  timeSeries: 'reporter=country:CHN&measure=EXPORT_VALUE',
  route: 'from=port:CNCQI&to=port:CNHRS',
  routes: 'from=port:CNCQI&to=port:CNHRS',
  seaRoute: 'from=port:CNSHG&to=port:NLRTM',
  passagesBetween: 'from=port:CNSHG&to=port:NLRTM',
  shortestPath: 'from=country:CHN&to=country:LAO',
  paths: 'from=country:CHN&to=country:UZB',
  subgraph: 'around=port:CNHRS&limit=20',
  compareNumbers: 'left=country:VNM&right=country:THA',
  compareRelations: 'left=country:VNM&right=country:THA',
}

/** The rows that any client gets by turning pages, until there are so many. */
async function byPages(
  ask: (variables: object) => Promise<Part>,
  { columns, hasPages, pageIn }: Table,
  variables: Readonly<Record<string, unknown>>,
  most: number,
): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = []
  for (let after: string | null = null; rows.length < most; ) {
    const { list } = (await ask({ ...variables, first: 100, after, count: false })) as { list: object }
    const { nodes, edges, pageInfo } = pageIn(list, variables)
    rows.push(
      ...nodes.map((node, place) => ({
        ...Object.fromEntries(
          columns.map((column) => [column.name, column.read({ ...node, ...edges?.[place] }, 'http://site')]),
        ),
        ...(hasPages && { cursor: edges?.[place]?.cursor }),
      })),
    )
    if (!pageInfo.hasNextPage) break
    after = pageInfo.endCursor
  }
  return rows.slice(0, most)
}

/** Decimals are numbers in tables. */
function asInTables({ columns }: Table, row: Record<string, unknown>): Record<string, unknown> {
  const isDecimal = (name: string) => columns.some((column) => column.name === name && column.holds === 'decimal')
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, isDecimal(name) && value !== null ? Number(value) : value]),
  )
}

const lines = (text: string): Record<string, unknown>[] =>
  text.split('\n').flatMap((line) => (line ? [JSON.parse(line)] : []))

onEachEngine('rows of tables', (graph) => {
  it.each([...tables.values()].map((table) => [table.name, table] as const))(
    '%s has the rows, the order and the cursors of the list in GraphQL',
    async (name, table) => {
      const most = ['observations', 'claims'].includes(name) ? 1_200 : 120
      const parameters = new URLSearchParams(given[name] ?? '')
      const { variables } = await tableAsked(table, parameters, async (code) => code)
      const columns = table.hasPages ? [...table.columns, cursor] : table.columns
      const expected = await byPages((of) => answer(graph, table.document(columns), of), table, variables, most)
      const all = columns.map((column) => column.name)
      const address = await served(graph, { publicUrl: 'http://site' })
      const response = await fetch(`${address}/table/${name}.jsonl?${parameters}&first=${most}&columns=${all}`)
      expect(lines(await response.text())).toEqual(expected.map((row) => asInTables(table, row)))
      expect(expected.length).toBeGreaterThan(0)
    },
  )

  it.each([
    ['in the order of evidence', ''],
    ['sorted by value', 'unit=USD&orderBy=VALUE:DESC'],
    ['sorted by what some have not', 'orderBy=PARTNER,PERIOD:DESC&measure=EXPORT_VALUE'],
    ['of one reporter', 'reporter=country:CHN'],
    ['of one source', 'source=source:world-factbook'],
  ])('observations %s are the same, read ahead or page by page', async (_, search) => {
    const table = tables.get('observations') as Table
    const { variables } = await tableAsked(table, new URLSearchParams(search), async (code) => code)
    const admit = admitting(graph)
    const yoga = graphqlOver(admit)
    const document = table.document([...table.columns, cursor])
    const stream = streaming(7, 30)
    const ahead = async (of: object) => {
      const operation = { query: document, variables: { ...of, first: 7 } }
      const admitted = { ...(await admit()), stream, audience: 'a test' }
      const { data, errors } = (await answerOver(yoga, operation, new Request('http://site'), admitted)) as {
        data: Part
        errors?: unknown
      }
      expect(errors).toBeUndefined()
      return data
    }
    const expected = await byPages((of) => answer(graph, document, of), table, variables, 75)
    expect(await byPages(ahead, table, variables, 75)).toEqual(expected)
  })

  it('each column of observations is the same alone as beside all others', async () => {
    const address = await served(graph, { publicUrl: 'http://site' })
    const table = tables.get('observations') as Table
    const get = async (search: string) =>
      lines(await (await fetch(`${address}/table/observations.jsonl?${search}`)).text())
    const [start] = await get('first=1&columns=cursor')
    const whole = await get(`after=${start?.cursor}&first=400`)
    expect(whole).toHaveLength(400)
    for (const { name } of table.columns)
      expect(await get(`after=${start?.cursor}&first=400&columns=${name}`), name).toEqual(
        whole.map((row) => ({ [name]: row[name] })),
      )
  })
})
