import { beforeAll, expect, it } from 'vitest'
import { answer, type Reply } from '../asking.ts'
import { onEachEmptyEngine } from '../engines.ts'
import { plantIndexes, plantObservations, plantPorts } from './many-ports.ts'

const lists = [
  ['in name order', ''],
  ['from the last name to the first', 'orderBy: [{ field: NAME, direction: DESC }]'],
  ['by two sort keys', 'orderBy: [{ field: COUNTRY, direction: DESC }, { field: NAME, direction: ASC }]'],
  ['by a number, with ties', 'orderBy: [{ field: PROMINENCE, direction: DESC }]'],
  ['of some countries', 'where: { country: ["country:C1", "country:C2"] }'],
  ['of one kind', 'where: { portKind: [LAND_PORT, SEAPORT] }'],
  ['with a text in their name', 'where: { name: { contains: "ort 0" } }'],
] as const

onEachEmptyEngine('pages of a list that is written to between them', (graph) => {
  let planted = 0
  const more = (count: number) =>
    Array.from({ length: count }, () => {
      planted += 1
      const digits = String((planted * 7_919) % 10_007).padStart(5, '0')
      return { id: `port:X${String(planted).padStart(5, '0')}`, name: `Port ${digits}` }
    })

  beforeAll(async () => {
    await plantIndexes(graph)
    await plantPorts(graph, more(300))
  })

  it.each(lists)('pages repeat and skip nothing that was there before a write, %s', async (_, args) => {
    const before = await pages(args, async () => undefined)
    const during = await pages(args, () => plantPorts(graph, more(5)))
    expect(before.length).toBeGreaterThan(20)
    expect(new Set(during).size).toBe(during.length)
    const known = new Set(before)
    expect(during.filter((id) => known.has(id))).toEqual(before)
  })

  it('the next page begins correctly after a row that was deleted', async () => {
    const { ports } = await answer(graph, '{ ports(first: 10) { nodes { id } pageInfo { endCursor } } }')
    const gone = ports.nodes.at(-1).id
    const next = `{ ports(first: 10, after: "${ports.pageInfo.endCursor}") { nodes { id } } }`
    const before = await answer(graph, next)
    await graph.write({
      name: 'gone',
      text: 'MATCH (port:Port {id: $id}) DETACH DELETE port',
      parameters: { id: gone },
      keyed: false,
    })
    expect(await answer(graph, next)).toEqual(before)
  })

  it('pages keep the order of exact values that floats cannot tell apart', async () => {
    const values = [
      '9007199254740993',
      '9007199254740992',
      '9007199254740994',
      '10',
      '9',
      '-1.5',
      '-1.25',
      '0.30',
      '0.3',
    ]
    await plantObservations(
      graph,
      values.map((value, place) => ({ id: `observation:v${place}`, value, unit: 'USD' })),
    )
    const found: string[] = []
    for (let after = ''; ; ) {
      const { observations } = await answer(
        graph,
        `{ observations(first: 2, where: { unit: ["USD"] }, orderBy: [{ field: VALUE }]${after && `, after: "${after}"`})
           { nodes { value } pageInfo { hasNextPage endCursor } } }`,
      )
      found.push(...observations.nodes.map(({ value }: Reply) => value))
      if (!observations.pageInfo.hasNextPage) break
      after = observations.pageInfo.endCursor
    }
    expect(found).toEqual([
      '-1.5',
      '-1.25',
      '0.30',
      '0.3',
      '9',
      '10',
      '9007199254740992',
      '9007199254740993',
      '9007199254740994',
    ])
  })

  async function pages(args: string, between: () => Promise<unknown>): Promise<string[]> {
    const ids: string[] = []
    for (let after = ''; ; ) {
      const { ports } = await answer(
        graph,
        `{ ports(first: 20${after && `, after: "${after}"`}${args && `, ${args}`}) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
      )
      ids.push(...ports.nodes.map(({ id }: Reply) => id))
      if (!ports.pageInfo.hasNextPage) return ids
      after = ports.pageInfo.endCursor
      await between()
    }
  }
})
