import { expect, it } from 'vitest'
import { saidOfBoth } from '../../src/web/explorer/questions/said-of-both.ts'
import { type Ask, operationOf } from '../../src/web/shared/graphql/ask.ts'
import { answer, type Reply } from '../asking.ts'
import { onEachEngine } from '../engines.ts'

onEachEngine('what is said of two things', (graph) => {
  const asked: string[] = []
  const ask: Ask = async (document, variables) => {
    const { query } = operationOf(document, variables)
    asked.push(query)
    return (await answer(graph, query, variables)) as never
  }

  it('it is all claims about one in which the other has a part, whichever is named first, asked in one operation', async () => {
    const { entity } = await answer(
      graph,
      '{ entity(id: "country:RUS") { claims(first: 100) { totalCount nodes { id roles { role entity { id } } } } } }',
    )
    const { totalCount, nodes } = entity.claims
    expect(nodes, 'all on one page').toHaveLength(totalCount)
    const hasPart = ({ role, entity }: Reply) =>
      role !== 'ATTRIBUTED_TO' && role !== 'VIA' && entity.id === 'country:CHN'
    const expected = nodes.filter(({ roles }: Reply) => roles.some(hasPart)).map(({ id }: Reply) => id)
    expect(expected.length).toBeGreaterThan(5)
    asked.length = 0
    expect((await saidOfBoth(ask, 'country:RUS', 'country:CHN')).map(({ id }) => id)).toEqual(expected)
    expect(asked).toHaveLength(1)
    expect((await saidOfBoth(ask, 'country:CHN', 'country:RUS')).map(({ id }) => id)).toEqual(expected)
  })

  it('whoever only says something of it has no part in it', async () => {
    expect(await saidOfBoth(ask, 'country:RUS', 'organization:GACC')).toEqual([])
  })
})
