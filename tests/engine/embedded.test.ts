import { expect, it } from 'vitest'
import { openEmbedded } from '../../cypher/engine/embedded.ts'
import { RequestAborted } from '../../cypher/engine/errors.ts'
import { Lifetime } from '../../cypher/engine/lifetime.ts'

it('statements of a request that is over and that have not begun never begin', async () => {
  const graph = await openEmbedded({ data: ':memory:' })
  const lifetime = new Lifetime(60_000)
  const statement = {
    name: 'numbers',
    text: 'UNWIND range(1, 20000) AS number RETURN number',
    parameters: {},
    keyed: false,
  }
  const left = Array.from({ length: 300 }, () => graph.run({ ...statement, lifetime }))
  const others = Array.from({ length: 3 }, () => graph.run(statement))
  const answers = Promise.allSettled(left)
  lifetime.stop(new RequestAborted())

  expect((await Promise.all(others)).map((rows) => rows.length)).toEqual([20_000, 20_000, 20_000])
  const refused = (await answers).filter((answer) => answer.status === 'rejected')
  expect(refused.length).toBeGreaterThanOrEqual(296)
  expect(refused.every(({ reason }) => reason instanceof RequestAborted)).toBe(true)
  await graph.close()
})
