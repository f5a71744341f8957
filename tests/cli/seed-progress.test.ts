import { expect, test, vi } from 'vitest'
import { progressBars } from '../../src/seed-progress.ts'

test('progress without a terminal is one line a step, and stopping twice prints no blank lines', () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const bars = progressBars()
  bars.show({ step: 'write', what: 'write-entities', done: 3, of: 3 })
  bars.show({ step: 'write', what: 'write-relations', done: 5, of: 5 })
  bars.stop()
  bars.stop()
  const printed = write.mock.calls.map(([text]) => text).join('')
  write.mockRestore()
  expect(printed.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^write +write-entities .* 3\/3$/),
    expect.stringMatching(/^write +write-relations .* 5\/5$/),
  ])
  expect(printed).not.toMatch(/\n\n/)
})
