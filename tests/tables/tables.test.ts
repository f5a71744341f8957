import { execFileSync } from 'node:child_process'
import { parse } from 'csv-parse/sync'
import { GraphQLError } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Graph } from '../../cypher/engine/graph.ts'
import type { GraphqlPlugin } from '../../src/serving/graphql.ts'
import { answer } from '../asking.ts'
import { acrossEngines, onEachEngine, onEmbedded } from '../engines.ts'
import { served } from '../serving/serving.ts'

type Line = Readonly<Record<string, string>>

const records = (text: string): Line[] => parse(text, { columns: true })

/** The rows of a CSV as Python reads them. */
const readByPython = (text: string): Line[] =>
  JSON.parse(
    execFileSync(
      'python3',
      [
        '-c',
        'import csv,io,json,sys; t=sys.stdin.buffer.read().decode("utf-8"); print(json.dumps(list(csv.DictReader(io.StringIO(t,newline="")))))',
      ],
      { input: text, maxBuffer: 1e9 },
    ).toString(),
  )

onEachEngine('tables by address', (graph) => {
  let address = ''
  beforeAll(async () => {
    address = await served(graph)
  })
  const got = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${address}/table/${path}`, init)
    return { status: response.status, headers: response.headers, text: await response.text() }
  }

  it('observations come as they are in GraphQL, each with its sources', async () => {
    const { text, headers } = await got('observations.csv?reporter=CHN&measure=TRADE_VALUE&year=2023')
    const { observations } = await answer(
      graph,
      '{ observations(first: 100, where: { reporter: ["country:CHN"], measure: [TRADE_VALUE], from: "2023", to: "2023" }) { nodes { id value unit partner { id name } citations { source { id } } } } }',
    )
    const rows = records(text)
    expect(rows.length).toBeGreaterThan(3)
    expect(
      rows.map(({ id, value, unit, partner_id, partner_name, source_id }) => [
        id,
        value,
        unit,
        partner_id,
        partner_name,
        source_id,
      ]),
    ).toEqual(
      observations.nodes.map(
        (node: {
          id: string
          value: string
          unit: string
          partner: { id: string; name: string } | null
          citations: { source: { id: string } }[]
        }) => [
          node.id,
          node.value,
          node.unit,
          node.partner?.id ?? '',
          node.partner?.name ?? '',
          [...new Set(node.citations.map(({ source }) => source.id))].join('; '),
        ],
      ),
    )
    expect(
      rows.every(({ source_title, permalink }) => source_title && permalink?.startsWith(`${address}/claim/`)),
    ).toBe(true)
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
  })

  it('a table longer than a page is whole, and Python reads what csv-parse reads', async () => {
    const { text } = await got('ports.csv')
    const { ports } = await answer(graph, '{ ports { totalCount } }')
    const rows = records(text)
    expect(rows.length).toBeGreaterThan(1_000)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(ports.totalCount)
    expect(readByPython(text)).toEqual(rows)
  })

  it('codes stay text, and names are in both languages', async () => {
    const { text } = await got('commodities.csv?columns=id,hs_code,name,name_zh&id=commodity:0810.60')
    expect(text.split('\r\n')[0]).toBe('id,hs_code,name,name_zh')
    const durian = await got('commodities.jsonl?columns=id,hs_code,name_zh')
    expect(durian.text.split('\n').map((line) => line && JSON.parse(line))).toContainEqual(
      expect.objectContaining({ id: 'commodity:0810.60', hs_code: expect.stringMatching(/^0810\.?60$/) }),
    )
  })

  it('a table is cut only where `first` says so, and can be resumed from the link and from the cursor of a row', async () => {
    const whole = records((await got('railways.csv?columns=id')).text)
    const { text, headers } = await got('railways.csv?columns=id,cursor&first=3')
    const rest = /<(.*)>; rel="next"/.exec(headers.get('link') ?? '')?.[1] as string
    expect(records(await (await fetch(rest)).text()).map(({ id }) => id)).toEqual(whole.slice(3, 6).map(({ id }) => id))
    const after = records(text)[1]?.cursor
    const resumed = records((await got(`railways.csv?columns=id&after=${after}`)).text)
    expect(resumed).toEqual(whole.slice(2))
    expect((await got('railways.csv')).headers.get('link')).not.toContain('rel="next"')
  })

  it.each([
    ['ports', '', [1, 99, 101, 1_000, 1_001]],
    ['observations', '', [100, 1_001]],
    ['relations', '&to=organization:ASEAN', [1, 3]],
  ])('%s cut at a row and resumed after it are the whole, without loss or doubles', async (name, search, cuts) => {
    const whole = records((await got(`${name}.csv?columns=cursor${search}`)).text).map(({ cursor }) => cursor)
    expect(new Set(whole).size).toBe(whole.length)
    for (const cut of cuts) {
      const begun = records((await got(`${name}.csv?columns=cursor${search}&first=${cut}`)).text)
      expect(begun).toHaveLength(cut)
      const rest = records((await got(`${name}.csv?columns=cursor${search}&after=${begun.at(-1)?.cursor}`)).text)
      expect([...begun, ...rest].map(({ cursor }) => cursor)).toEqual(whole)
    }
  })

  it('a table of what is near tells how near, as GraphQL does', async () => {
    const around = { latitude: 44.21, longitude: 80.42, kilometres: 200 }
    const rows = records(
      (
        await got(
          `near.csv?${new URLSearchParams(Object.entries(around).map(([name, value]) => [name, String(value)]))}`,
        )
      ).text,
    )
    const { near } = await answer(
      graph,
      '{ near(latitude: 44.21, longitude: 80.42, kilometres: 200, first: 100) { edges { kilometres node { id } } } }',
    )
    expect(rows.slice(0, 100).map(({ id, kilometres }) => [id, Number(kilometres)])).toEqual(
      near.edges.map((edge: { kilometres: number; node: { id: string } }) => [edge.node.id, edge.kilometres]),
    )
    expect(rows.length).toBeGreaterThan(0)
  })

  it('an empty table has its header', async () => {
    const { text } = await got('observations.csv?columns=id,value&where={%22or%22:[]}')
    expect(text).toBe('id,value\r\n')
    expect((await got('observations.tsv?columns=id,value&where={%22or%22:[]}')).text).toBe('id\tvalue\n')
    expect((await got('observations.jsonl?columns=id,value&where={%22or%22:[]}')).text).toBe('')
  })

  it('a table that is known is not sent again until it is another', async () => {
    const { headers } = await got('sectors.csv')
    const etag = headers.get('etag') as string
    expect((await got('sectors.csv', { headers: { 'if-none-match': etag } })).status).toBe(304)
    expect((await got('sectors.tsv', { headers: { 'if-none-match': etag } })).status).toBe(200)
    const head = await got('sectors.csv', { method: 'HEAD' })
    expect([head.text, head.headers.get('etag')]).toEqual(['', etag])
    const { sectors } = await answer(graph, '{ sectors { totalCount } }')
    expect(head.headers.get('x-total-count')).toBe(String(sectors.totalCount))
  })

  it.each([
    ['observations.csv?reporer=CHN', 'reporer', 'reporterKind'],
    ['observations.csv?measure=TRAED', 'measure', 'TRADE_VALUE'],
    ['observations.csv?reporter=Q99', 'reporter', 'country:CHN'],
    ['observations.csv?columns=id,valeu', 'columns', 'value'],
    ['observations.csv?first=0', 'first', 'whole number'],
    ['observations.csv?where={', 'where', 'JSON'],
    ['observations.csv?year=23', 'year', '2023'],
    ['observations.csv?unit=NOTHING', 'unit', 'USD'],
    ['observations.csv?bom=yes', 'bom', 'true or false'],
    ['portsServing.csv', 'place', 'missing'],
  ])('the wrong parameter of %s is named, and what is right', async (path, parameter, right) => {
    const { status, text } = await got(path)
    const { errors } = JSON.parse(text)
    expect([status, errors[0].extensions]).toEqual([400, { code: 'BAD_USER_INPUT', parameter }])
    expect(errors[0].message).toContain(right)
  })

  it('a filter and an order that GraphQL refuses are mistakes of the client', async () => {
    for (const path of [
      'observations.csv?where={"reporer":[]}',
      'observations.csv?orderBy=COLOUR',
      'observations.csv?after=x',
    ])
      expect((await got(path)).status, path).toBe(400)
    expect((await got('nothing.csv')).status).toBe(404)
    expect((await got('ports.docx')).status).toBe(404)
  })

  it('rows come in the order asked for, and Excel gets its mark only if asked', async () => {
    const response = await fetch(
      `${address}/table/observations.tsv?unit=USD&orderBy=VALUE:DESC&first=5&columns=value&bom=1`,
    )
    const text = Buffer.from(await response.arrayBuffer()).toString()
    expect(text.startsWith('\ufeffvalue\n')).toBe(true)
    const values = text.trim().split('\n').slice(1).map(Number)
    expect(values).toEqual(values.toSorted((one, other) => other - one))
  })
})

onEmbedded('tables on the one road', (graph) => {
  it('a plugin that refuses strangers refuses them the table, and sees each of its pages', async () => {
    const seen: unknown[] = []
    const members: GraphqlPlugin = {
      onExecute({ args }) {
        seen.push(args.variableValues)
        throw new GraphQLError('Sign in', { extensions: { code: 'FORBIDDEN' } })
      },
    }
    const address = await served(graph, { plugins: [members] })
    const response = await fetch(`${address}/table/ports.csv`)
    expect([response.status, (await response.json()).error]).toEqual([403, 'Sign in'])
    expect(seen).toHaveLength(1)
  })

  it('a table whose later page is refused breaks off instead of ending', async () => {
    let pages = 0
    const once: GraphqlPlugin = {
      onExecute() {
        if (++pages > 1) throw new GraphQLError('Too many', { extensions: { code: 'FORBIDDEN' } })
      },
    }
    const address = await served(graph, { plugins: [once] })
    const response = await fetch(`${address}/table/ports.csv`)
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow()
  })

  it('a table breaks off where the graph changes meanwhile, since its rows would be of two graphs', async () => {
    let revision = 1
    const moving: GraphqlPlugin = {
      onExecute() {
        return {
          onExecuteDone({ result }) {
            const { data } = result as { data?: { about?: { revision: number } } }
            if (data?.about) data.about.revision = revision++
          },
        }
      },
    }
    const address = await served(graph, { plugins: [moving] })
    await expect(fetch(`${address}/table/ports.csv`).then((response) => response.text())).rejects.toThrow()
  })

  it('clients of GraphQL get no longer pages by it', async () => {
    const address = await served(graph)
    await fetch(`${address}/table/ports.csv?first=200`)
    const response = await fetch(
      `${address}/graphql?query=${encodeURIComponent('{ ports(first: 101) { totalCount } }')}`,
    )
    expect((await response.json()).errors[0].message).toContain('1 to 100')
  })

  it('the catalogue lists each table with its columns and rows, as a page and as JSON', async () => {
    const address = await served(graph)
    const { tables } = await (await fetch(`${address}/table`)).json()
    const { observations } = await answer(graph, '{ observations { totalCount } }')
    expect(tables.find(({ name }: { name: string }) => name === 'observations')).toMatchObject({
      rows: observations.totalCount,
    })
    for (const { example } of tables) expect((await fetch(example, { method: 'HEAD' })).status, example).toBe(200)
    const page = await (await fetch(`${address}/table`, { headers: { accept: 'text/html' } })).text()
    expect(page).toContain('<h2>observations</h2>')
    const map = await (await fetch(`${address}/sitemap/stories.xml`)).text()
    for (const path of ['/table', '/vocabulary', '/dataset', '/datapackage.json'])
      expect(map).toContain(`<loc>${address}${path}</loc>`)
  })
})

acrossEngines('tables', ({ embedded, neo4j }) => {
  it.each(['observations', 'ports', 'railways', 'agreements', 'conflicts'])('%s is the same table', async (name) => {
    const [one, other] = await Promise.all([embedded, neo4j].map((graph: Graph) => served(graph)))
    const text = async (address: string) =>
      (await (await fetch(`${address}/table/${name}.csv`)).text()).replaceAll(address, '')
    expect(await text(one as string)).toBe(await text(other as string))
  })
})

describe('cells of tables', () => {
  const columns = [
    {
      name: 'words',
      holds: 'text' as const,
      description: '',
      read: (row: Readonly<Record<string, unknown>>) => row.words as string,
    },
    {
      name: 'value',
      holds: 'decimal' as const,
      description: '',
      read: (row: Readonly<Record<string, unknown>>) => row.value as string,
    },
  ]
  const rows = [
    { words: '霍尔果斯, "Khorgas"\r\nport', value: '-12.50' },
    { words: '=1+1', value: '246570000000' },
    { words: null, value: null },
  ]

  it('quotes, line breaks, formulas and negative numbers come out as they went in', async () => {
    const { tableFormats } = await import('../../src/serving/tables/formats.ts')
    const written = async (ending: 'csv' | 'jsonl' | 'tsv') => {
      async function* pages() {
        yield rows
      }
      const pieces = []
      for await (const piece of tableFormats[ending].write({ columns, pages: pages(), site: '', marked: false }))
        pieces.push(piece)
      return pieces.join('')
    }
    const text = await written('csv')
    const expected = [
      { words: '霍尔果斯, "Khorgas"\r\nport', value: '-12.50' },
      { words: "'=1+1", value: '246570000000' },
      { words: '', value: '' },
    ]
    expect(records(text)).toEqual(expected)
    expect(readByPython(text)).toEqual(expected)
    expect(
      (await written('jsonl'))
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { words: '霍尔果斯, "Khorgas"\r\nport', value: -12.5 },
      { words: '=1+1', value: 246570000000 },
      { words: null, value: null },
    ])
    expect((await written('tsv')).split('\n')[1]).toBe('霍尔果斯, "Khorgas" port\t-12.50')
  })
})
