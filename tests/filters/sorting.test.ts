import { beforeAll, expect, it } from 'vitest'
import { answer } from '../asking.ts'
import { acrossEngines, onEachEngine } from '../engines.ts'
import { allPages, held, type PortHeld } from './all-ports.ts'

type Key = readonly [property: string, direction: 'ASC' | 'DESC']

const properties: Readonly<Record<string, string>> = {
  NAME: 'nameFolded',
  UNLOCODE: 'unlocode',
  COUNTRY: 'countryId',
  PROMINENCE: 'prominence',
}

/** The order that the API documents: missing values last in both directions, and ties by id. */
function sorted(ports: readonly PortHeld[], keys: readonly Key[]): string[] {
  const compare = (one: PortHeld, other: PortHeld): number => {
    for (const [field, direction] of keys) {
      const [its, others] = [
        one[properties[field] as string] ?? null,
        other[properties[field] as string] ?? null,
      ] as never[]
      if (its === others) continue
      if (its === null || others === null) return its === null ? 1 : -1
      return (its < others ? -1 : 1) * (direction === 'DESC' ? -1 : 1)
    }
    const turned = keys.length === 1 && keys[0]?.[0] === 'NAME' && keys[0][1] === 'DESC'
    return (one.id < other.id ? -1 : 1) * (turned ? -1 : 1)
  }
  return ports.toSorted(compare).map(({ id }) => id)
}

const orders: readonly (readonly Key[])[] = [
  [['NAME', 'ASC']],
  [['NAME', 'DESC']],
  [['UNLOCODE', 'ASC']],
  [['UNLOCODE', 'DESC']],
  [
    ['COUNTRY', 'DESC'],
    ['NAME', 'ASC'],
  ],
  [
    ['NAME', 'DESC'],
    ['UNLOCODE', 'ASC'],
  ],
  [
    ['PROMINENCE', 'DESC'],
    ['COUNTRY', 'ASC'],
    ['UNLOCODE', 'DESC'],
  ],
]
const written = (keys: readonly Key[]) =>
  `orderBy: [${keys.map(([field, direction]) => `{ field: ${field}, direction: ${direction} }`).join(', ')}]`
const argumentsOf = orders.map((keys) => [written(keys), keys] as const)

onEachEngine('sorted lists of ports', (graph) => {
  const where = 'where: { or: [{ portKind: [LAND_PORT] }, { name: { contains: "san" } }] }'
  let ports: PortHeld[]
  beforeAll(async () => {
    const all = await held<PortHeld>(graph, 'Port')
    ports = all.filter((port) => port.portKind === 'LAND_PORT' || port.nameFolded.includes('san'))
  })

  it.each(argumentsOf)('ports sorted by %s page through all ports in that order', async (order, keys) => {
    expect(ports.length).toBeGreaterThan(200)
    expect(await allPages(graph, 'ports', `${where}, ${order}`, 37)).toEqual(sorted(ports, keys))
  })

  it('ports are ordered by name, without regard to case and accents, if no order is asked for', async () => {
    const ids = await allPages(graph, 'ports', '')
    const names = new Map((await held<PortHeld>(graph, 'Port')).map(({ id, nameFolded }) => [id, nameFolded]))
    const folded = ids.map((id) => names.get(id) as string)
    expect(folded).toEqual(folded.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0)))
  })

  it('paging backwards gives the forward list reversed', async () => {
    const forwards = await allPages(graph, 'countries', '')
    expect(await allPages(graph, 'countries', 'orderBy: [{ field: NAME, direction: DESC }]')).toEqual(
      forwards.toReversed(),
    )
  })

  it('each page says whether there are more pages', async () => {
    const { countries } = await answer(
      graph,
      '{ countries(first: 2, orderBy: [{ field: AREA_SQUARE_KILOMETRES, direction: DESC }]) { nodes { id } pageInfo { hasNextPage hasPreviousPage } } }',
    )
    expect(countries.nodes.map(({ id }: PortHeld) => id)).toEqual(['country:RUS', 'country:ATA'])
    expect(countries.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false })
  })
})

acrossEngines('sorted and filtered lists', ({ embedded, neo4j }) => {
  it.each(argumentsOf)('both engines give the same list of ports by %s', async (order) => {
    const where = 'where: { country: ["country:CHN", "country:VNM"], not: { portKind: [INLAND_PORT] } }'
    expect(await allPages(embedded, 'ports', `${where}, ${order}`)).toEqual(
      await allPages(neo4j, 'ports', `${where}, ${order}`),
    )
  })
})
