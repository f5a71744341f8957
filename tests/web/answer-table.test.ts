import { parse } from 'csv-parse/sync'
import { GraphQLError } from 'graphql'
import readWorkbook from 'read-excel-file/node'
import { expect, it } from 'vitest'
import type { GraphqlPlugin } from '../../src/serving/graphql.ts'
import { answerFile, csvOfFile } from '../../src/web/explorer/tables/answer-file.ts'
import { fileName } from '../../src/web/explorer/tables/file-name.ts'
import { speechIn, wordsIn } from '../../src/web/explorer/words/language.tsx'
import { csvOfRows } from '../../src/web/shared/csv.ts'
import { onEachEngine, onEmbedded } from '../engines.ts'
import { post, requestOf, served } from '../serving/serving.ts'

type Record = Readonly<{ [column: string]: string }>

/** Downloads an answer as CSV, as a spreadsheet would, and reads its rows. */
async function table(address: string): Promise<readonly Record[]> {
  let response = await fetch(address)
  // A Neo4j that has just started plans each statement first, and chains are sought for eight seconds at most.
  for (let time = 0; time < 3 && response.headers.get('x-truncated') !== 'false'; time++)
    response = await fetch(address)
  expect([response.status, response.status === 200 || (await response.text())], address).toEqual([200, true])
  const text = Buffer.from(await response.arrayBuffer()).toString('utf8')
  expect(text.startsWith('\ufeff'), 'the mark by which Excel knows UTF-8').toBe(true)
  return parse(text, { bom: true, columns: true })
}

onEachEngine('an answer as a file', (graph) => {
  it('the ports that serve a place come with rank, modes, treaty, kilometres and the addresses of what they rest on', async () => {
    const site = await served(graph)
    const response = await fetch(`${site}/q/ports-serving/region:CENTRAL_ASIA.csv`)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="entrepot-ports-serving-central-asia-\d{4}-\d\d-\d\d\.csv"; /,
    )
    expect(response.headers.get('x-truncated')).toBe('false')
    const rows = await table(response.url)
    const place = rows.findIndex(({ Port }) => Port === 'Horgos')
    expect(place).toBeLessThan(15)
    expect(rows[place]).toMatchObject({
      Country: 'China',
      Role: 'gateway',
      Kind: 'land crossing',
      Modes: 'rail, road',
      Address: `${site}/entity/port:CNHRS`,
    })
    expect(rows.map(({ Rank }) => Number(Rank))).toEqual(rows.map((_, index) => index + 1))
    expect(rows.every((row) => row['Addresses of sources']?.startsWith(`${site}/source/`))).toBe(true)
  })

  it('numbers are numbers, with unit, year, source, paragraph and the permalink of their claim', async () => {
    const site = await served(graph)
    const [first] = await table(`${site}/q/linked/country:CHN/country:RUS.csv`)
    expect(first).toMatchObject({
      'Kind of link': 'Trade',
      Value: '240000000000',
      'Stated as': 'more than',
      Unit: 'USD',
      Year: '2023',
      Of: 'China',
      Partner: 'Russia',
      Basis: 'Stated',
      Address: `${site}/claim/F148`,
      'Addresses of sources': `${site}/source/S4`,
    })
    expect(first?.Sources).toMatch(/record level.*, paragraph \d/)
  })

  it('a file of what is said holds every claim, not only the first page of them', async () => {
    const site = await served(graph)
    const { body } = await post(site, { query: '{ entity(id: "country:CHN") { claims(first: 1) { totalCount } } }' })
    const rows = await table(`${site}/q/said-about/country:CHN.csv`)
    expect(rows.length).toBeGreaterThan(300)
    expect(rows.length).toBe(body.data?.entity.claims.totalCount)
    expect(new Set(rows.map(({ Address }) => Address)).size).toBe(rows.length)
  })

  it('every question has a file with the columns that it asks for', async () => {
    const site = await served(graph)
    const trade = await table(`${site}/q/trade-of/country:KAZ.csv`)
    expect(trade.find((row) => row.Part === 'The largest partners' && row.Rank === '1')).toMatchObject({
      Unit: 'percent',
    })
    expect(trade.filter((row) => row.Part === 'Main goods').length).toBeGreaterThan(5)
    const route = await table(`${site}/q/route/port:CNCKG/country:DEU.csv`)
    expect(route.map(({ Leg }) => Number(Leg))).toEqual(route.map((_, index) => index + 1))
    expect(route.every(({ Kilometres }) => Number(Kilometres) >= 0)).toBe(true)
    const conflicts = await table(`${site}/q/conflicts.csv`)
    const total = conflicts.filter((row) =>
      row['Page of the disagreement']?.endsWith('total-below-part~F102~F098~F103~F100'),
    )
    expect(total.map(({ Side }) => Side)).toEqual(expect.arrayContaining(['A', 'B']))
    expect(total.some((row) => Number(row['Implies at least']) > 0)).toBe(true)
    const around = await table(`${site}/q/around/organization:WTO.csv`)
    expect(around.filter(({ Relation }) => Relation === 'has the member').length).toBe(166)
    expect(around.every((row) => row.Sources !== '' || row.Basis === 'Inferred')).toBe(true)
  })
})

onEmbedded('files of answers', (graph) => {
  it('a workbook holds the table with numbers as numbers, and a sheet that says what it is', async () => {
    const site = await served(graph)
    const response = await fetch(`${site}/q/linked/country:CHN/country:RUS.xlsx`)
    expect(response.headers.get('content-disposition')).toMatch(/\.xlsx"/)
    const bytes = Buffer.from(await response.arrayBuffer())
    const sheets = await readWorkbook(bytes)
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Answer', 'About'])
    const [answer, about] = sheets.map(({ data }) => data)
    const [head = [], first = []] = answer ?? []
    expect(first[head.indexOf('Value')]).toBe(240_000_000_000)
    expect(first[head.indexOf('Year')]).toBe(2023)
    const told = new Map((about ?? []).map(([name, value]) => [name, value]))
    expect(told.get('Question')).toBe('How is China linked to Russia?')
    expect(told.get('Address')).toBe(`${site}/q/linked/country:CHN/country:RUS`)
    expect(told.get('Revision of the graph')).toBeGreaterThan(0)
    expect(told.get('Rows')).toBe((answer?.length ?? 0) - 1)
    expect(about?.some((row) => row.includes(`${site}/source/S4`))).toBe(true)
  })

  it('a file is in the language that its address names, and is called so', async () => {
    const site = await served(graph)
    const response = await fetch(`${site}/q/ports-serving/region:CENTRAL_ASIA.csv?lang=zh`)
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain('中亚')
    const [first] = await table(response.url)
    expect(Object.keys(first ?? {})).toContain('港口')
    expect(first?.网址).toMatch(/lang=zh$/)
  })

  it.each(['/q/ports-serving/country:NOWHERE.csv', '/q/nothing/country:CHN.xlsx', '/q/linked/country:CHN.csv'])(
    'at %s there is no file, with the status 404',
    async (path) => {
      const response = await fetch((await served(graph)) + path)
      expect(response.status).toBe(404)
      expect(await response.json()).toHaveProperty('error')
    },
  )

  it('a plugin that refuses strangers refuses them the files, even after a member had them', async () => {
    const members: GraphqlPlugin = {
      onExecute({ args }) {
        if (requestOf(args.contextValue).headers.get('x-token') !== 'member')
          throw new GraphQLError('Sign in', { extensions: { code: 'FORBIDDEN', http: { status: 403 } } })
      },
    }
    const site = await served(graph, { plugins: [members] })
    for (const ending of ['csv', 'xlsx', 'csv', 'xlsx']) {
      const address = `${site}/q/linked/country:CHN/country:RUS.${ending}`
      const member = await fetch(address, { headers: { 'x-token': 'member' } })
      expect([member.status, (await member.arrayBuffer()).byteLength > 1000]).toEqual([200, true])
      const stranger = await fetch(address)
      expect([stranger.status, await stranger.json()]).toEqual([403, { error: 'Sign in' }])
    }
  })

  it('programs of other sites may read a file, and one that has not changed is not sent again', async () => {
    const address = `${await served(graph)}/q/trade-of/country:KAZ.csv`
    const { headers } = await fetch(address)
    expect(headers.get('access-control-allow-origin')).toBe('*')
    const again = await fetch(address, { headers: { 'if-none-match': headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
  })
})

it('no cell of a file is a formula to a spreadsheet, and negative numbers stay numbers', () => {
  expect(csvOfRows([['=1+1', '@x', '+1', '-2', '\ty', 'a "b", c', -3, null]])).toBe(
    `'=1+1,'@x,'+1,'-2,'\ty,"a ""b"", c",-3,\r\n`,
  )
})

it('a file that a limit cuts says so in its last line', async () => {
  const speech = speechIn('en', await wordsIn('en'), false)
  const rows = Array.from({ length: 5001 }, (_, number) => ({
    id: String(number),
    path: null,
    citations: [],
    cells: { number },
  }))
  const occasion = { title: 'What?', path: '/q/x', origin: 'https://entrepot.example', day: '2026-11-28' }
  const file = answerFile(
    { columns: [{ key: 'number', title: 'No.' }], rows },
    { ...occasion, revision: 1, seededAt: null, program: 'Entrepôt', totalCount: 6000, missing: [] },
    speech,
  )
  expect(file.name).toBe('entrepot-what-2026-11-28')
  const lines = csvOfFile(file).trimEnd().split('\r\n')
  expect(lines.length).toBe(5002)
  expect(lines.at(1), 'zero is a number').toMatch(/^0,/)
  expect(lines.at(-1)).toMatch(/^"# Only the first 5,000 of 6,000 rows: a file holds no more.",,/)
  expect(fileName('Ports serving Côte d’Ivoire', '2026-11-28')).toBe('entrepot-ports-serving-côte-d-ivoire-2026-11-28')
})
