import { expect, it } from 'vitest'
import { answer, type Reply } from '../asking.ts'
import { onEachEngine } from '../engines.ts'

const ids = (list: Reply): string[] => list.nodes.map(({ id }: Reply) => id)

onEachEngine('the filter of agreements by country', (graph) => {
  it.each(['CHN', 'VNM', 'SGP', 'KAZ', 'DEU', 'LIE', 'MNG'])(
    'agreements filtered by %s are those that it has itself and through an organization',
    async (iso) => {
      const found = await answer(
        graph,
        `{ country(iso: "${iso}") { agreements(first: 100) { nodes { id } } }
           agreements(where: { country: ["country:${iso}"] }, first: 100) { totalCount nodes { id } } }`,
      )
      expect(ids(found.agreements)).toEqual(ids(found.country?.agreements))
      expect(found.agreements.totalCount).toBe(found.agreements.nodes.length)
    },
  )

  it("agreements filtered by a member of the EU hold those of the EU, to which it isn't a party itself", async () => {
    const { agreements } = await answer(
      graph,
      '{ agreements(where: { country: ["country:DEU"], name: { contains: "Vietnam" } }) { nodes { id parties { nodes { id } } } } }',
    )
    expect(ids(agreements)).toEqual(['agreement:EU_VNM'])
    for (const { parties } of agreements.nodes) expect(ids(parties)).not.toContain('country:DEU')
  })
})
