import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Parameters, Statement, WritableGraph } from '../../cypher/engine/graph.ts'
import { openNeo4j } from '../../cypher/engine/neo4j.ts'
import { question } from '../../cypher/engine/question.ts'
import { Cursor } from '../../schema/cursor.ts'
import { ask, counting } from '../asking.ts'
import { onNeo4jOfItsOwn } from '../engines.ts'
import { plantEntities, plantIndexes, plantPorts } from './many-ports.ts'
import { type Cost, profile } from './profile.ts'

/** The number of ports in the `full` profile. */
const ports = Array.from({ length: 32_000 }, (_, place) => ({
  id: `port:X${String(place).padStart(5, '0')}`,
  name: `Port ${String((place * 7_919) % 32_003).padStart(5, '0')}`,
}))
const names = ports.map(({ id, name }) => `${name.toLowerCase()}\t${id}`).sort()

const portsOfCountry = question<{ key: string }, Parameters>('ports-of-country')

onNeo4jOfItsOwn('32,000 ports', (server) => {
  let graph: WritableGraph
  let driver: Driver
  beforeAll(async () => {
    graph = await openNeo4j(server())
    driver = neo4j.driver(server().uri, neo4j.auth.basic(server().username ?? 'neo4j', server().password ?? ''))
    await plantIndexes(graph)
    await plantPorts(graph, ports)
    // Until the statistics include what was just written, Neo4j plans to read the index from its beginning.
    const text = 'CALL db.prepareForReplanning(120)'
    await graph.run({ name: 'count-anew', text, parameters: {}, keyed: false })
  })
  afterAll(async () => {
    await driver?.close()
    await graph?.close()
  })

  it('page 1,000 costs what page 1 costs, forwards', async () => {
    const deep = await costOf(`first: 20, after: "${Cursor.write('Query.ports', names[999 * 20 - 1] as string)}"`)
    expect(deep.hits).toBe((await costOf('first: 20')).hits)
    expect(deep.hits).toBeLessThan(500)
  })

  it('page 1,000 costs what page 1 costs, backwards and filtered', async () => {
    for (const args of [
      'orderBy: [{ field: NAME, direction: DESC }]',
      'where: { country: ["country:C1"] }',
      'where: { portKind: [SEAPORT] }',
    ]) {
      const { origin, sortKeys } = await firstPage(args)
      const first = await costOf(`first: 20, ${args}`)
      const later = await costOf(`first: 20, ${args}, after: "${Cursor.write(origin, sortKeys.at(-1) as string)}"`)
      const near = names[16_000] as string
      const deep = await costOf(`first: 20, ${args}, after: "${Cursor.write(origin, near)}"`)
      expect([later.hits, deep.hits], args).toEqual([first.hits, first.hits])
      expect(first.hits).toBeLessThan(500)
    }
  })

  it('a deep page of ports sorted by anything else costs no more than the first page', async () => {
    const args = 'orderBy: [{ field: UNLOCODE, direction: ASC }]'
    const { origin } = await firstPage(args)
    const after = JSON.stringify(['X20000', 'port:X20000', 'port:X20000', 'port:X20000'])
    const deep = await costOf(`first: 20, ${args}, after: "${Cursor.write(origin, after)}"`)
    expect(deep.hits).toBeLessThanOrEqual((await costOf(`first: 20, ${args}`)).hits)
    // Top keeps only a page while all rows are read; the one Sort orders the page itself.
    expect(deep.operators).toContain('Top')
    expect(deep.operators.filter((operator) => operator === 'Sort')).toHaveLength(1)
  })

  describe('cost of selective filters', () => {
    // The database keeps no count of a filter's matches, so that a count reads each of them once: 640 ports are land ports.
    it.each([
      ['id: ["port:X00001"]', 60],
      ['name: { eq: "Port 00001" }', 60],
      ['name: { startsWith: "port 0001" }', 400],
      ['name: { contains: "ort 0001" }', 400],
      ['unlocode: { eq: "X00001" }', 60],
      ['country: ["country:C1"], name: { startsWith: "port 0001" }', 400],
      ['portKind: [LAND_PORT]', 400, 650],
      ['or: [{ id: ["port:X00001"] }, { name: { eq: "port 00002" } }]', 100],
    ])('ports filtered by %s read no more than the filter is about', async (where, most, mostToCount = most) => {
      for (const selection of ['nodes { id }', 'totalCount']) {
        const { hits, operators } = await costOf(`first: 20, where: { ${where} }`, selection)
        expect(hits, selection).toBeLessThan(selection === 'totalCount' ? mostToCount : most)
        expect(
          operators.filter((operator) => /^(AllNodesScan|NodeByLabelScan|CartesianProduct)$/.test(operator)),
        ).toEqual([])
      }
    })
  })

  it('the ten first ports of a country with 20,000 cost at most three times those of a small country', async () => {
    const plant = (countryId: string, count: number) =>
      plantEntities(
        graph,
        'PORT',
        Array.from({ length: count }, (_, place) => `port:${countryId}${place}`),
        { countryId, portKind: 'SEAPORT' },
      )
    await plant('country:HUB', 20_000)
    await plant('country:SMALL', 12)
    const ten = async (key: string) => {
      const counted = counting(graph)
      const parameters = { portKinds: null, after: '', limit: 11, columns: ['id', 'name', 'sortKey'] }
      expect(await portsOfCountry(counted.graph, { keys: [key], ...parameters })).toHaveLength(11)
      return (await profile(driver, counted.statements[0] as Statement)).hits
    }
    const small = await ten('country:SMALL')
    expect(small).toBeGreaterThan(0)
    expect(await ten('country:HUB')).toBeLessThanOrEqual(3 * small)
  })

  async function costOf(args: string, selection = 'nodes { id }'): Promise<Cost> {
    const counted = counting(graph)
    const { errors } = await ask(counted.graph, `{ ports(${args}) { ${selection} } }`)
    expect(errors).toBeUndefined()
    // What former ids lead to is looked up by an index, whatever the list is.
    const [statement, ...others] = counted.statements.filter(({ name }) => name !== 'redirects-of-ids')
    expect(others).toEqual([])
    if (!statement) throw new Error('Nothing was asked')
    return profile(driver, statement)
  }

  /** The list that the cursors name, and the sort keys of its first page. */
  async function firstPage(args: string): Promise<{ origin: string; sortKeys: string[] }> {
    const { data } = await ask(graph, `{ ports(first: 20, ${args}) { edges { cursor } } }`)
    const cursors: string[] = data?.ports.edges.map(({ cursor }: { cursor: string }) =>
      Buffer.from(cursor, 'base64url').toString(),
    )
    const [origin = ''] = (cursors[0] ?? '').split('\n')
    return { origin, sortKeys: cursors.map((cursor) => cursor.split('\n')[1] as string) }
  }
})
