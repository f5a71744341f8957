import { MultiBar, Presets, type SingleBar } from 'cli-progress'
import type { SeedProgress } from '../seed/seed.ts'

/**
 * Progress bars: one for reading data sets and one for each writing statement; without a terminal, one line each at the end. Stopping twice
 * does nothing, as `MultiBar` would print a blank line for each bar the second time.
 */
export function progressBars(): { readonly show: (progress: SeedProgress) => void; readonly stop: () => void } {
  const format = '{step} {what} {bar} {value}/{total}'
  const bars = new MultiBar(
    { format, hideCursor: true, noTTYOutput: false, clearOnComplete: false },
    Presets.shades_grey,
  )
  const barsByName = new Map<string, SingleBar>()
  let stopped = false
  return {
    show({ step, what, done, of = done }) {
      const name = step === 'write' ? what : step
      let bar = barsByName.get(name)
      if (!bar) {
        bar = bars.create(of, 0)
        barsByName.set(name, bar)
      }
      bar.setTotal(of)
      bar.update(done, { step: step.padEnd(6), what: what.padEnd(26) })
    },
    stop() {
      if (!stopped) bars.stop()
      stopped = true
    },
  }
}
