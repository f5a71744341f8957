import { describe, expect, it } from 'vitest'
import { DeadlinePassed, RequestAborted } from '../../cypher/engine/errors.ts'
import { Lifetime } from '../../cypher/engine/lifetime.ts'
import { SingleFlight } from '../../cypher/engine/single-flight.ts'

/** The keys of the calls that a single flight still remembers. */
function remembered(flights: SingleFlight<unknown>): readonly string[] {
  const { flights: map } = flights as unknown as { readonly flights: ReadonlyMap<string, unknown> }
  return [...map.keys()]
}

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

const patient = () => new Lifetime(60_000)

describe('single flight', () => {
  it('an error is told to those who share the call, and the next caller starts anew', async () => {
    for (const fails of [
      () => Promise.reject(new Error('no')),
      () => {
        throw new Error('no')
      },
    ]) {
      const flights = new SingleFlight<string>()
      const both = await Promise.allSettled(['a', 'a'].map((key) => flights.ask(key, patient(), fails)))
      expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
      expect(await flights.ask('a', patient(), async () => 'yes')).toBe('yes')
      await later(0)
      expect(remembered(flights)).toEqual([])
    }
  })

  it('identical calls of which some are slow, fail or are given up are all answered, and none is remembered', async () => {
    const flights = new SingleFlight<number>()
    let runs = 0
    const run = async (lifetime: Lifetime) => {
      runs += 1
      const number = runs
      await lifetime.wait(later(number % 3 === 0 ? 120 : 10))
      if (number % 4 === 1) throw new Error(`call ${number} failed`)
      return number
    }
    const asked = []
    for (let call = 0; call < 60; call++) {
      const lifetime = new Lifetime(call % 7 === 0 ? 15 : 60_000)
      if (call % 5 === 0) setTimeout(() => lifetime.stop(new RequestAborted()), 5)
      const answer = flights.ask(`${call % 2}`, lifetime, run)
      answer.catch(() => undefined)
      asked.push(answer)
      await later(call % 4)
    }
    const settled = await Promise.allSettled(asked)
    expect(settled).toHaveLength(60)
    expect(runs).toBeLessThan(40)
    await later(0)
    expect(remembered(flights)).toEqual([])
  })

  it('a call whose callers are all over before it starts is told why, in the words of their own deadline', async () => {
    const flights = new SingleFlight<string>()
    const lifetimes = [new Lifetime(1), new Lifetime(1)]
    const run = async (lifetime: Lifetime) => {
      lifetime.check()
      return 'late'
    }
    const asked = lifetimes.map((each) => flights.ask('a', each, run))
    const until = performance.now() + 5
    while (performance.now() < until);
    for (const one of await Promise.allSettled(asked)) {
      expect(one).toMatchObject({ status: 'rejected', reason: new DeadlinePassed(1) })
    }
  })
})
