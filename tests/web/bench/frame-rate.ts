import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { launchChromium } from '../chromium.ts'
import type { Frames } from './frames.ts'

/**
 * How fast the explorer pans, zooms, points and chooses in a graph, beside the renderer alone: `npm run bench:frames`, or with other numbers of
 * nodes and edges, `npm run bench:frames -- 300 500`.
 */
const [nodes = 1_500, edges = 5_000] = process.argv.slice(2).map(Number)
const rounds = 3

const built = await build({
  configFile: false,
  logLevel: 'error',
  build: {
    write: false,
    lib: { entry: fileURLToPath(new URL('./frames.ts', import.meta.url)), formats: ['iife'], name: 'frames' },
  },
})
const [output] = Array.isArray(built) ? built : [built]
const script = output && 'output' in output ? output.output[0].code : ''

const browser = await launchChromium()
const page = await browser.newPage({ viewport: { width: 640, height: 480 } })
await page.addScriptTag({ content: script })
const measured = (which: 'ours' | 'bare') => page.evaluate(`frames.${which}(${nodes}, ${edges})`) as Promise<Frames>
const results: { readonly ours: Frames; readonly bare: Frames }[] = []
// Alternating, so that other load on the machine affects both.
for (let round = 0; round <= rounds; round++) {
  const result = { ours: await measured('ours'), bare: await measured('bare') }
  results.push(result)
  console.log(round === 0 ? 'warm' : `round ${round}`, JSON.stringify(result))
}
await browser.close()

const median = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
console.log(`${nodes} nodes, ${edges} edges, medians of ${rounds} rounds`)
for (const what of ['pan', 'zoom', 'hover', 'choose'] as const) {
  const times = (which: 'ours' | 'bare') => median(results.slice(1).map((result) => result[which][what]))
  const [ours, bare] = [times('ours'), times('bare')]
  console.log(
    `${what.padEnd(6)} explorer ${ours.toFixed(1)} ms, renderer alone ${bare.toFixed(1)} ms: ${(ours / bare).toFixed(2)} times as long`,
  )
}
