import { readFileSync } from 'node:fs'
import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Graph, Parameters, Statement } from '../../cypher/engine/graph.ts'
import { expanded } from '../../cypher/engine/parts.ts'
import { question, statementText } from '../../cypher/engine/question.ts'
import type { CountRow } from '../../schema/lists/page.ts'
import type { PortServiceRow } from '../../schema/questions/port-service.ts'
import { onEachEngine, onNeo4j } from '../engines.ts'
import { profile } from '../filters/profile.ts'

/**
 * The statement of which ports serve a place as its rules say it: it ranks each port with its chain of facts, and expands whatever lies in
 * the place. The program's own, which reads no more than it needs, has to give the same rows.
 */
const definition = new URL('ports-serving-place-by-definition.cypher', import.meta.url)
const text = expanded('ports-serving-place-by-definition.cypher', readFileSync(definition, 'utf8'))

const portsServing = question<PortServiceRow, Parameters & { readonly keys: readonly string[] }>('ports-serving-place')
const countServing = question<CountRow, Parameters & { readonly keys: readonly string[] }>('ports-serving-place-count')

const columns = ['id', 'name', 'portKind']

interface Asked {
  readonly portKinds: string[] | null
  readonly roles: string[] | null
  readonly order: 'IMPORTANCE' | 'NAME' | 'DISTANCE'
  readonly distances: { readonly id: string; readonly key: string }[]
  readonly day: string
}

const usual: Asked = { portKinds: null, roles: null, order: 'IMPORTANCE', distances: [], day: '2026-11-28' }

async function byDefinition(graph: Graph, place: string, asked: Asked): Promise<PortServiceRow[]> {
  const parameters = { ...asked, keys: [place], after: '', limit: 100_000, columns }
  const statement: Statement = { name: 'ports-serving-place-by-definition', text, parameters, keyed: true }
  return (await graph.run(statement)) as unknown as PortServiceRow[]
}

/** All pages of a list, each but the last of the size asked for. */
async function paged(graph: Graph, place: string, asked: Asked, limit: number): Promise<PortServiceRow[]> {
  const found: PortServiceRow[] = []
  for (let after = ''; ; ) {
    const rows = await portsServing(graph, { ...asked, keys: [place], after, limit, columns })
    found.push(...rows)
    if (rows.length < limit) return found
    after = `${String(found.length).padStart(6, '0')}${rows.at(-1)?.sortKey}`
  }
}

async function agree(graph: Graph, place: string, changed: Partial<Asked>, limit: number): Promise<number> {
  const asked = { ...usual, ...changed }
  const wanted = await byDefinition(graph, place, asked)
  expect(plain(await paged(graph, place, asked, limit))).toEqual(plain(wanted))
  const { portKinds, roles, day } = asked
  const [counted] = await countServing(graph, { keys: [place], portKinds, roles, day })
  expect(counted?.total).toBe(wanted.length)
  return wanted.length
}

/** The rows as data: an entity refuses properties that were not asked for, which a comparison reads. */
function plain(rows: readonly PortServiceRow[]): unknown[] {
  return rows.map((row) => ({ ...row, entity: columns.map((column) => (row.entity as never)[column]) }))
}

const places = [
  ['an organization', 'organization:ASEAN'],
  ['a large organization', 'organization:EU'],
  ['a region of countries', 'region:CENTRAL_ASIA'],
  ['a world region', 'region:EASTERN_EUROPE'],
  ['an informal region of divisions', 'region:NW_CHINA'],
  ['a landlocked country', 'country:BOL'],
  ['a landlocked country on a railway', 'country:KAZ'],
  ['a country with a closed crossing', 'country:NER'],
  ['a country with a coast', 'country:CHN'],
  ['a division', 'region:CN-XJ'],
  ['a division with a coast', 'region:CN-GD'],
  ['a town', 'place:KZALA'],
  ['a port', 'port:CNHRS'],
] as const

onEachEngine('ports that serve a place, page by page', (graph) => {
  it.each(places)('for %s, %s, all pages are those of the definition, and so is the total', async (_, place) => {
    expect(await agree(graph, place, {}, 21)).toBeGreaterThan(0)
    await agree(graph, place, { order: 'NAME' }, 51)
  })

  it.each([
    [['OWN_PORT']],
    [['BORDER_CROSSING', 'CLOSED_CROSSING']],
    [['GATEWAY', 'INTERNAL_CROSSING']],
    [['RAIL_PORT', 'MINOR_GATEWAY']],
    [[]],
  ])('of the roles %j all pages are those of the definition', async (roles) => {
    for (const place of ['organization:ASEAN', 'region:CENTRAL_ASIA', 'country:KAZ'])
      await agree(graph, place, { roles }, 13)
    for (const place of ['country:NER', 'region:CN-XJ']) await agree(graph, place, { roles, order: 'NAME' }, 13)
  })

  it.each(['SEAPORT', 'LAND_PORT', 'DRY_PORT'])(
    'of the kind %s all pages are those of the definition',
    async (kind) => {
      for (const place of ['organization:ASEAN', 'organization:EU', 'country:KAZ', 'region:CN-GD'])
        await agree(graph, place, { portKinds: [kind], roles: ['OWN_PORT', 'GATEWAY', 'BORDER_CROSSING'] }, 13)
      await agree(graph, 'organization:ASEAN', { portKinds: [] }, 13)
    },
  )

  it('on a day in the past all pages are those of the definition', async () => {
    const now = await agree(graph, 'organization:EU', {}, 101)
    expect(await agree(graph, 'organization:EU', { day: '1990-01-01' }, 101)).toBeLessThan(now)
  })

  it.each(['organization:ASEAN', 'organization:EU', 'country:KAZ', 'region:CN-XJ'])(
    'in order of distance all pages of %s are those of the definition',
    async (place) => {
      const outside = (await byDefinition(graph, place, usual)).filter(
        ({ steps }) => steps[0]?.relation !== 'LOCATED_IN' && steps.length > 0,
      )
      const distances = outside
        .filter((_, index) => index % 3 !== 0)
        .map(({ entity: { id } }, index) => ({ id, key: `0${String((index * 7_919) % 30_000).padStart(7, '0')}` }))
      expect(distances.length).toBeGreaterThan(5)
      await agree(graph, place, { order: 'DISTANCE', distances }, 17)
      await agree(graph, place, { order: 'DISTANCE', distances, roles: ['GATEWAY', 'OWN_PORT'] }, 17)
    },
  )

  it('a port or town is linked just if a line stops at it, or it faces or serves another, and every other port has a rank of its own', async () => {
    const rows = await graph.run({
      name: 'marks-of-ports',
      text: `MATCH (node:Entity) WHERE node:Port OR node:Place
        RETURN node.kind AS kind, coalesce(node.linked, false) AS linked, node.ownRank IS NOT NULL AS ranked,
          EXISTS { (node)-[:STOPS_AT|PAIRED_WITH|SERVES]-() } AS joined, count(*) AS nodes`,
      ...{ parameters: {}, keyed: false },
    })
    const marks = rows.map(
      ({ kind, joined, linked, ranked }) => `${kind} joined ${joined} linked ${linked} ranked ${ranked}`,
    )
    expect(marks.sort()).toEqual([
      'PLACE joined true linked true ranked false',
      'PORT joined false linked false ranked true',
      'PORT joined true linked true ranked false',
    ])
  })
})

onNeo4j('what a page of ports that serve a place costs', ({ uri, username, password }) => {
  let driver: Driver
  beforeAll(() => {
    driver = neo4j.driver(uri, neo4j.auth.basic(username, password))
  })
  afterAll(() => driver.close())

  it.each(['organization:ASEAN', 'organization:EU'])(
    'the first page of %s and its total touch the store less than half as often as the definition',
    async (place) => {
      const asked = { ...usual, keys: [place], after: '', limit: 21, columns }
      const hits = async (one: string) =>
        (await profile(driver, { name: 'serving', text: one, parameters: asked, keyed: true })).hits
      const defined = await hits(text)
      for (const name of ['ports-serving-place', 'ports-serving-place-count'])
        expect(await hits(statementText(name, 'neo4j')), name).toBeLessThan(defined / 2)
    },
  )
})
