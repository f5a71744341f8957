import { expect, it } from 'vitest'
import { ask } from '../asking.ts'
import { onEmbedded } from '../engines.ts'

onEmbedded('The cost of an operation', (graph) => {
  /** How many values an operation could return, which a refusal says. */
  async function values(query: string, variables: object = {}): Promise<number> {
    const { errors } = await ask(graph, query, variables)
    const said = /could return (\d+) values/.exec(errors?.[0]?.message ?? '')?.[1]
    return said === undefined ? 0 : Number(said)
  }

  const ports = 'ports(first: 100) { nodes { railways(first: 100) { nodes { id } } } }'

  it('counts what is on a page once for each row that the page may hold', async () => {
    // railways: itself, its nodes and a hundred ids; so often for each of a hundred ports, and so on.
    expect(await values(`{ countries(first: 100) { nodes { ${ports} } } }`)).toBe(
      1 + 1 + 100 * (1 + 1 + 100 * (1 + 1 + 100)),
    )
    expect(await values(`{ countries(first: 50) { nodes { ${ports} } } }`)).toBe(
      1 + 1 + 50 * (1 + 1 + 100 * (1 + 1 + 100)),
    )
  })

  it('counts what is beside the rows of a page once, however long the page', async () => {
    const beside = 'totalCount pageInfo { hasNextPage }'
    expect(await values(`{ countries(first: 100) { ${beside} nodes { ${ports} } } }`)).toBe(1 + 3 + 1 + 1_020_200)
  })

  it('depends on variables, and on no other request', async () => {
    const query = `query ($first: Int!) { countries(first: $first) { nodes { ${ports} } } }`
    expect(await values(query, { first: 1 })).toBe(0)
    expect(await values(query, { first: 100 })).toBe(1_020_202)
    expect(await values(query, { first: 1 })).toBe(0)
  })

  it('counts things by their ids as often as there are ids', async () => {
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Country { ${ports} } } }`
    expect(await values(query, { ids: ['country:CHN'] })).toBe(0)
    expect(await values(query, { ids: Array.from({ length: 100 }, () => 'country:CHN') })).toBe(1 + 100 * 10_202)
  })

  it('counts facets once for each field and value, and a list that is counted as its longest page', async () => {
    const facets = 'facets(fields: [PORT_KIND, MODES], first: 50) { field values { value count } }'
    const groups = 'groups(by: [PORT_KIND], first: 10) { nodes { count } }'
    const one = 1 + (1 + 2 * 100 + 2 * (1 + 1 + 50 * 2)) + (1 + 100 + 1 + 10)
    expect(
      await values(`{ countries(first: 100) { nodes { counted: ports { ${facets} ${groups} } ${ports} } } }`),
    ).toBe(1 + 1 + 100 * (one + 1 + 1 + 100 * (1 + 1 + 100)))
    expect(await values(`{ countries(first: 100) { nodes { counted: ports { ${facets} ${groups} } } } }`)).toBe(0)
  })

  it('counts each search over the sea lanes as a hundred values', async () => {
    const ends = 'from: "port:SGSIN", to: "country:ITA"'
    const asked = `{ countries(first: 100) { nodes { ${ports} } } seaRoute(${ends}) { kilometres detours { kilometres } } }`
    expect(await values(asked)).toBe(1_020_202 + 1 + 100 + 1 + (1 + 1_000 + 5))
  })

  it('counts a page or a subgraph whose size is null as one of the usual size', async () => {
    const nested = (first: string) =>
      `{ countries(first: 100) { nodes { borders${first} { nodes { borders${first} { nodes { ports${first} { nodes { id } } } } } } } } }`
    expect(await values(nested('(first: null)'))).toBeGreaterThan(100_000)
    expect(await values(nested('(first: null)'))).toBe(await values(nested('')))
    const around = (limit: string) =>
      `{ subgraph(around: ["country:CHN"]${limit}) { nodes { id ... on Country { ${ports} } } } }`
    expect(await values(around(', limit: null'))).toBeGreaterThan(100_000)
    expect(await values(around(', limit: null'))).toBe(await values(around('')))
  })

  it('of a fragment that is spread again and again is worked out at once', async () => {
    const levels = Array.from({ length: 15 }, (_, n) => {
      const next = n === 14 ? 'name' : `borders(first: 100) { nodes { ...f${n + 1} ...f${n + 1} } }`
      return `fragment f${n} on Country { ${next} }`
    })
    const begun = Date.now()
    expect(await values(`{ country(iso: "CHN") { borders(first: 2) { nodes { name ${ports} ${ports} } } } }`)).toBe(0)
    const { errors } = await ask(graph, `{ country(iso: "CHN") { ...f0 ...f0 } } ${levels.join(' ')}`)
    expect(errors?.[0]?.message).toMatch(/nests 30 levels deep|could return/)
    expect(Date.now() - begun).toBeLessThan(20_000)
  })
})
