import { expect, it } from 'vitest'
import { answer, counting } from '../asking.ts'
import { onEachEngine } from '../engines.ts'

onEachEngine('statements of a nested operation', (seeded) => {
  async function sentFor(query: string): Promise<string[]> {
    const { graph, statements } = counting(seeded)
    await answer(graph, query)
    return statements.map(({ name }) => name)
  }

  it('a nested operation takes as many statements as it has levels, however many neighbors a country has', async () => {
    const nested = (iso: string) =>
      `{ country(iso: "${iso}") { borders { nodes { name ports(first: 3) { nodes { name } } } } } }`
    const ofMany = await sentFor(nested('CHN'))
    // A country asked for by its code is loaded at the same time as its lists.
    expect(ofMany.toSorted()).toEqual(['countries-bordering', 'countries-by-iso', 'ports-of-country'])
    expect(await sentFor(nested('PRT'))).toEqual(ofMany)
  })

  it('a nested operation takes no more statements for fifty parents than for one', async () => {
    const listed = (first: number) =>
      `{ countries(first: ${first}) { nodes { ports(first: 2) { nodes { country { name } railways { nodes { name } } } } } } }`
    expect((await sentFor(listed(50))).length).toBeLessThanOrEqual(5)
  })

  it('a total is counted only if it is asked for', async () => {
    expect(await sentFor('{ country(iso: "CHN") { ports { totalCount } } }')).toEqual([
      'countries-by-iso',
      'ports-of-country-count',
    ])
    expect(await sentFor('{ country(iso: "CHN") { ports { nodes { id } } } }')).toEqual([
      'countries-by-iso',
      'ports-of-country',
    ])
  })

  it('the evidence of all answers is loaded in one statement', async () => {
    const sent = await sentFor(
      `{ portsServing(place: "region:CENTRAL_ASIA", first: 50) { nodes { port { country { name } }
         evidence { nodes { name } steps { from { name } to { name } citations { source { title } } } } } } }`,
    )
    expect(sent.length).toBeLessThanOrEqual(5)
  })
})
