import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { onEmbedded } from '../engines.ts'
import { type ClientName, clientNames, send } from './clients.ts'
import { drawn } from './draw.ts'
import { type Operation, operation } from './operations.ts'
import { remembering } from './remembering.ts'
import { executed, type Served, serve } from './road.ts'
import { type Samples, sample } from './samples.ts'
import { difference, faults } from './told.ts'

/** Another seed asks other operations: `FUZZ_SEED=7`. What fails is told with its seed. */
const seed = Number(process.env.FUZZ_SEED ?? 13)
const wanted = Number(process.env.FUZZ_OPERATIONS ?? 1_500)
/** So many are under way at once, as a server's are. */
const together = 6

onEmbedded('Operations of every sort', (read) => {
  const graph = remembering(read)
  let samples: Samples
  let served: Served
  beforeAll(async () => {
    samples = await sample(graph)
    served = await serve(graph)
  })
  afterAll(() => served.close())

  it(`${wanted} generated ones get the same answer the first time and the fourth, whoever asks, and it is GraphQL's own executor's`, {
    timeout: 900_000,
  }, async () => {
    const asked = drawn((draw) =>
      Array.from({ length: together }, () => ({
        operation: operation(draw, samples),
        one: draw.one(clientNames),
        other: draw.one(clientNames),
      })),
    )
    await fc.assert(
      fc.asyncProperty(asked, async (several) => {
        await Promise.all(several.map(({ operation, one, other }) => check(operation, one, other)))
      }),
      {
        seed,
        numRuns: Math.ceil(wanted / together),
        interruptAfterTimeLimit: 880_000,
        markInterruptAsFailure: true,
        endOnFailure: true,
      },
    )
  })

  /** Asks four times: the second time with another client's variables, the third as another client. */
  async function check({ otherwise, ...asked }: Operation, one: ClientName, other: ClientName): Promise<void> {
    const right = await executed(graph, asked)
    expect(faults(right)).toEqual([])
    const first = await send(served.address, one, asked)
    await send(served.address, other, { ...asked, variables: otherwise })
    const third = await send(served.address, other, asked)
    const fourth = await send(served.address, one, asked)
    const found = { first, third, fourth }
    for (const [time, answer] of Object.entries(found)) {
      const differs = difference(answer, right)
      if (differs) throw new Error(`The ${time} answer to ${one}, between ${other}, has ${differs}`)
    }
  }
})
