import { expect, it } from 'vitest'
import { answer, counting, type Reply } from '../asking.ts'
import { onEachEngine } from '../engines.ts'

onEachEngine("filters of a country's railways", (graph) => {
  it.each(['VNM', 'KAZ', 'LAO'])(
    'the railways of a country accept the same filter as all railways: %s',
    async (iso) => {
      const { country } = await answer(
        graph,
        `{ country(iso: "${iso}") {
           open: railways(where: { status: [OPEN] }, first: 100) { totalCount nodes { id } }
           others: railways(where: { not: { status: [OPEN] } }, first: 100) { totalCount nodes { id } }
           all: railways(first: 100) { totalCount nodes { id status } } } }`,
      )
      const { open, others, all } = country
      const ids = (nodes: Reply[]) => nodes.map(({ id }) => id)
      const isOpen = ({ status }: Reply) => status === 'OPEN'
      expect(ids(open.nodes)).toEqual(ids(all.nodes.filter(isOpen)))
      expect(ids(others.nodes)).toEqual(ids(all.nodes.filter((line: Reply) => !isOpen(line))))
      expect(open.totalCount + others.totalCount).toBe(all.totalCount)
      expect(open.totalCount).toBeGreaterThan(0)
    },
  )

  it('filtered railways of fifty countries take no more statements than those of one', async () => {
    const sent = async (first: number) => {
      const counted = counting(graph)
      await answer(
        counted.graph,
        `{ countries(first: ${first}) { nodes { railways(where: { status: [OPEN] }, first: 2) { nodes { id } } } } }`,
      )
      return counted.statements.map(({ name }) => name)
    }
    expect(await sent(50)).toEqual(await sent(1))
  })
})
