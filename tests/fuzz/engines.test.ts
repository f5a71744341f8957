import fc from 'fast-check'
import { expect, it } from 'vitest'
import { acrossEngines } from '../engines.ts'
import { drawn } from './draw.ts'
import { operation } from './operations.ts'
import { executed } from './road.ts'
import { sample } from './samples.ts'
import { difference, faults } from './told.ts'

/** Fields that say which graph this is and when it was seeded, and when an entry was written: the two graphs differ in them. */
const ofTheGraphItself = /\b(engine|seededAt|at)\b/

const seed = Number(process.env.FUZZ_SEED ?? 13)

acrossEngines('Operations of every sort', ({ embedded, neo4j }) => {
  it('150 generated ones get the same answer of each engine', { timeout: 600_000 }, async () => {
    const samples = await sample(embedded)
    const asked = drawn((draw) => operation(draw, samples))
    await fc.assert(
      fc.asyncProperty(asked, async ({ otherwise: _, ...one }) => {
        fc.pre(!ofTheGraphItself.test(one.query))
        const [answer, other] = [await executed(embedded, one), await executed(neo4j, one)]
        expect(faults(other)).toEqual([])
        expect(difference(other, answer)).toBeUndefined()
      }),
      { seed, numRuns: 150, interruptAfterTimeLimit: 580_000, markInterruptAsFailure: true, endOnFailure: true },
    )
  })
})
