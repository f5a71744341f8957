import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Waves } from '../../src/waves.ts'

/** Waves of askings that are answered when it is told to, and which have begun. */
function told() {
  const begun: { readonly name: string; readonly wave: number; readonly answer: (text: string) => void }[] = []
  let made = 0
  const waves = new Waves<number, string>(() => ++made, { underWay: 2, milliseconds: 50 })
  const ask = (name: string) => waves.ask(name, (wave) => new Promise((answer) => begun.push({ name, wave, answer })))
  return { ask, begun, names: () => begun.map(({ name, wave }) => `${name}${wave}`) }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

it('those who ask at the same time begin together and share', async () => {
  const { ask, names } = told()
  void ask('a')
  void ask('b')
  await turn()
  expect(names()).toEqual(['a1', 'b1'])
})

it('those who ask the very same before it begins get one answer', async () => {
  const { ask, begun } = told()
  const answers = Promise.all([ask('a'), ask('a')])
  await turn()
  expect(begun).toHaveLength(1)
  begun[0]?.answer('A')
  expect(await answers).toEqual(['A', 'A'])
})

it('what has begun is not shared with those who come later: they may know of a write that it has missed', async () => {
  const { ask, begun } = told()
  const first = ask('a')
  await turn()
  const second = ask('a')
  await turn()
  expect(begun).toHaveLength(2)
  begun[1]?.answer('new')
  begun[0]?.answer('old')
  expect(await Promise.all([first, second])).toEqual(['old', 'new'])
})

it('while two waves are under way the next gathers, until the first of either is answered', async () => {
  const { ask, begun, names } = told()
  for (const name of ['a', 'b', 'c', 'd']) {
    void ask(name)
    await turn()
  }
  expect(names()).toEqual(['a1', 'b2'])
  begun[0]?.answer('A')
  await turn()
  await turn()
  expect(names()).toEqual(['a1', 'b2', 'c3', 'd3'])
})

it('a wave that takes long holds back the next no longer than it may', async () => {
  const { ask, names } = told()
  for (const name of ['slow', 'slower', 'other']) {
    void ask(name)
    await turn()
  }
  vi.advanceTimersByTime(49)
  await turn()
  expect(names()).toEqual(['slow1', 'slower2'])
  vi.advanceTimersByTime(1)
  await turn()
  expect(names()).toEqual(['slow1', 'slower2', 'other3'])
})

it('what fails is told to all who asked for it, and frees the way', async () => {
  const waves = new Waves<undefined, string>(() => undefined, { underWay: 1, milliseconds: 50 })
  const fail = () => waves.ask('a', () => Promise.reject(new Error('no')))
  const failed = await Promise.allSettled([fail(), fail()])
  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await waves.ask('b', async () => 'B')).toBe('B')
})
