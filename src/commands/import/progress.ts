import { Presets, SingleBar } from 'cli-progress'
import type { ImportJob } from '../../../schema/imports/workspaces.ts'

/** Shows on a terminal how far a job is: of a file that is read nobody knows how many rows there will be. */
export function progress(): { readonly show: (job: ImportJob) => void; readonly stop: () => void } {
  let bar: SingleBar | undefined
  const { stderr } = process
  return {
    show({ state, rows, merge }) {
      if (!stderr.isTTY) return
      if (state === 'READING') stderr.write(`\rReading: ${rows.toLocaleString('en')} rows `)
      if (state !== 'MERGING' || !merge) return
      if (!bar) {
        bar = new SingleBar(
          { format: 'Merging {bar} {value}/{total}', hideCursor: true, stream: stderr },
          Presets.shades_grey,
        )
        bar.start(merge.of, 0)
      }
      bar.setTotal(merge.of)
      bar.update(merge.merged + merge.refused)
    },
    stop() {
      bar?.stop()
      if (stderr.isTTY) stderr.write('\r\u001b[K')
    },
  }
}
