import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, vi } from 'vitest'

/**
 * Notes every rejection and exception that reaches the process while a suite runs; the listeners of the test runner come back afterwards.
 * @returns a function that fails the test where something has escaped since it was last called
 */
export function nothingEscapes(): () => Promise<void> {
  const events = ['unhandledRejection', 'uncaughtException'] as const
  const escaped: unknown[] = []
  const note = (reason: unknown) => void escaped.push(reason)
  const others = new Map<string, readonly unknown[]>()
  beforeAll(() => {
    // Faults that are planted are logged, each with its stack.
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    for (const event of events) {
      others.set(event, process.listeners(event as 'exit'))
      process.removeAllListeners(event)
      process.on(event, note)
    }
  })
  afterAll(() => {
    vi.restoreAllMocks()
    for (const event of events) {
      process.removeListener(event, note)
      for (const other of others.get(event) ?? []) process.on(event, other as () => void)
    }
  })
  return async () => {
    await pause(1)
    expect(escaped.splice(0)).toEqual([])
  }
}
