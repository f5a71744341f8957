import { expect, it } from 'vitest'
import { answer } from '../asking.ts'
import { onEachEngine } from '../engines.ts'

const edge = 'edges { since until citations { source { id } } }'

onEachEngine('edges of agreements and organizations', (graph) => {
  it.each(['agreements', 'organizations'])(
    "edges in the list of all %s, which are nobody's memberships, have neither dates nor citations",
    async (list) => {
      const { all } = await answer(graph, `{ all: ${list}(first: 3) { ${edge} } }`)
      expect(all.edges).toEqual(Array(3).fill({ since: null, until: null, citations: [] }))
    },
  )

  it.each(['agreements', 'organizations'])('the %s of a country cite the sources of each membership', async (list) => {
    const { country } = await answer(graph, `{ country(iso: "KAZ") { list: ${list}(first: 3) { ${edge} } } }`)
    expect(country.list.edges).toHaveLength(3)
    for (const { citations } of country.list.edges) expect(citations).not.toEqual([])
  })
})
