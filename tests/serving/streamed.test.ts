import { expect, it } from 'vitest'
import { streamed } from '../../src/serving/streamed.ts'

it('a client that leaves while a page is read is no failure, and nothing more is read', async () => {
  const failures: unknown[] = []
  let read = 0
  let finished = false
  let arrive = () => {}
  async function* pages() {
    try {
      for (;;) {
        yield `page ${++read}`
        await new Promise<void>((resolve) => {
          arrive = resolve
        })
      }
    } finally {
      finished = true
    }
  }
  const reader = streamed(pages(), (error) => failures.push(error) > 0).getReader()
  expect(new TextDecoder().decode((await reader.read()).value)).toBe('page 1')
  await new Promise(setImmediate)
  const left = reader.cancel()
  arrive()
  await left
  await new Promise(setImmediate)
  expect([failures, read, finished]).toEqual([[], 2, true])
})
