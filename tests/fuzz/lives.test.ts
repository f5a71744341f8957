import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onEmbedded } from '../engines.ts'
import { send } from './clients.ts'
import { nothingEscapes } from './escaping.ts'
import { faulty, lacking, refusing } from './faulty.ts'
import { remembering } from './remembering.ts'
import { type Served, serve } from './road.ts'
import type { Told } from './told.ts'
import { everyList } from './ways.ts'

const lists = everyList()
const refusals = ['after: "aaaa", first: 1', 'first: 0']
const columns = ['id', 'name', 'kind', 'basis', 'citations', 'sortKey', 'relation', 'predicate', 'value', 'unit']
const formats = ['cytoscape', 'graphml', 'csv-edges']

onEmbedded('The server goes on', (healthy) => {
  const { graph, during, sentBy, idle } = faulty(remembering(healthy))
  const nothingEscaped = nothingEscapes()
  let served: Served
  beforeAll(async () => {
    served = await serve(graph, { cache: false })
  })
  afterAll(() => served.close())

  const ask = (query: string): Promise<Told> => send(served.address, 'curl', { query })

  async function goesOn(): Promise<void> {
    await idle()
    await nothingEscaped()
    expect(await ask('{ country(iso: "KAZ") { name } }')).toEqual({ data: { country: { name: 'Kazakhstan' } } })
  }

  it('finds the lists of the schema', () => {
    expect(lists.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'Commodity.subcategories',
        'Country.ports',
        'Query.countries',
        'Source.claims',
        'Comparison.numbers',
      ]),
    )
  })

  describe.each(lists)('after $name', ({ list, waiting, described, operation }) => {
    it('has refused in some of twenty items while others still wait', async () => {
      for (const [at, other] of waiting.entries()) {
        const refused = `refused: ${list(refusals[at % 2] ?? '')} { edges { __typename } }`
        const query = operation(inOneWay(at, `waits: ${other} { __typename }`, refused))
        const { data, errors = [] } = await ask(query)
        expect(data, query).toBeDefined()
        for (const { extensions } of errors) expect(extensions?.code, query).toBe('BAD_USER_INPUT')
        await goesOn()
      }
    })

    it('was asked of a graph that refuses one of its statements, at once or late', async () => {
      const [one = '__typename', another = '__typename'] = [...waiting.slice(0, 2)].map(
        (field) => `${field} { __typename }`,
      )
      const query = operation(
        `one: ${one} another: ${another} ${list('first: 20')} { totalCount edges { node { __typename } } }`,
      )
      for (const name of await sentBy(() => ask(query))) {
        for (const milliseconds of [0, 20]) {
          const { errors } = await during(refusing(name, milliseconds), () => ask(query))
          expect(errors, `${name} of ${query}`).toBeDefined()
          await goesOn()
        }
      }
    })

    it('was read from rows of which every second lacks a column', async () => {
      const [other = '__typename'] = waiting.map((field) => `other: ${field} { __typename }`)
      const query = operation(`${list('first: 20')} { edges { cursor node { ${described} } } } ${other}`)
      for (const column of columns) {
        expect(await during(lacking(column), () => ask(query)), query).toHaveProperty(['data'])
        await goesOn()
      }
    })
  })

  describe.each(formats)('after an export as %s', (format) => {
    const path = `/export?around=country:KAZ&limit=30&format=${format}`
    const fetched = async () => (await fetch(served.address + path)).status

    it('was asked of a graph that refuses one of its statements, at once or late, each told as a 5xx', async () => {
      for (const name of await sentBy(fetched)) {
        for (const milliseconds of [0, 20]) {
          expect(await during(refusing(name, milliseconds), fetched), name).toBeGreaterThanOrEqual(500)
          await goesOn()
        }
      }
    })

    it('was read from rows of which every second lacks a column', async () => {
      for (const column of columns) {
        expect(await during(lacking(column), fetched)).toBeGreaterThanOrEqual(200)
        await goesOn()
      }
    })
  })
})

/** The two siblings side by side, in fragments, or in each other's order. */
function inOneWay(at: number, waits: string, refused: string): string {
  if (at % 3 === 0) return `${waits} ${refused}`
  if (at % 3 === 1) return `... @include(if: true) { ${waits} } ... { ${refused} }`
  return `${refused} ${waits}`
}
