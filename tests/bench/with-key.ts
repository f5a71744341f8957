import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '../../cypher/engine/embedded.ts'
import { seed } from '../../seed/seed.ts'
import { newKey, printKeys } from '../../src/serving/access/stored-key.ts'
import type { WireRequest } from './clients/client-kind.ts'
import { clients } from './clients/clients.ts'
import { startContestant, startSender } from './contestants.ts'
import { median, percentile } from './figures.ts'
import { keyedShapes } from './keyed-shapes.ts'
import { readKeys } from './keys.ts'
import { listShapes } from './list-shapes.ts'
import { decimal, table, whole } from './markdown.ts'
import { questionShapes } from './question-shapes.ts'
import { requestsOf } from './requests.ts'
import type { Tree } from './tree.ts'
import { zipf } from './zipf.ts'

/**
 * Whether reading takes longer with an API key: the same server answers the same requests without a key and with one, in turns, over the profile
 * `core` of the embedded engine. `npm run bench:with-key -- 5 2` takes five rounds of two seconds of each.
 */
const [rounds = 5, seconds = 2] = process.argv.slice(2).map(Number)
const together = 16

process.env.NODE_ENV = 'production'
const folder = mkdtempSync(join(tmpdir(), 'entrepot-with-key-'))
const graph = await openEmbedded({ data: folder })
await seed(graph, { profile: 'core' })
const keys = await readKeys(graph)
await graph.close()

const { key, stored } = newKey({ name: 'bench', scopes: ['facts:write'] })
const file = join(folder, 'keys.json')
writeFileSync(file, printKeys([stored]), { mode: 0o600 })
const bench = new URL('./', import.meta.url)
const server = await startContestant('embedded', { bench, prepared: { folder } } as Tree, file)
const sender = startSender()

const ways = { without: {}, with: { authorization: `Bearer ${key}` } } as const
type Way = keyof typeof ways

async function round(requests: readonly WireRequest[], way: Way) {
  const signed = requests.map((request) => ({ ...request, headers: { ...request.headers, ...ways[way] } }))
  const run = await sender.run({ port: server.port, clients: together, seconds, requests: signed })
  if (run.errors > 0) throw new Error(`${run.errors} requests were not answered ${way} a key`)
  return { rps: run.requests / run.seconds, p50: percentile(run.times, 0.5) }
}

const rows: (readonly string[])[] = []
const ratios: number[] = []
for (const shape of [...keyedShapes, ...listShapes, ...questionShapes]) {
  const about = shape.keys(keys)
  if (about.length === 0) continue
  const requests = zipf(about, 500).map(requestsOf(shape, 'embedded', clients.bare, server.port))
  const taken: Record<Way, { rps: number; p50: number }[]> = { without: [], with: [] }
  for (const way of ['without', 'with'] as const) await round(requests, way)
  for (let turn = 0; turn < rounds; turn++) {
    // Who begins changes from round to round, so that neither has the warmer half.
    const order: readonly Way[] = turn % 2 === 0 ? ['without', 'with'] : ['with', 'without']
    for (const way of order) taken[way].push(await round(requests, way))
  }
  const middle = (way: Way, figure: 'rps' | 'p50') => median(taken[way].map((each) => each[figure]))
  const ratio = median(taken.with.map(({ rps }, turn) => rps / (taken.without[turn]?.rps ?? Number.NaN)))
  ratios.push(ratio)
  rows.push([
    ...[shape.name, whole(middle('without', 'rps')), whole(middle('with', 'rps')), decimal(ratio, 3)],
    ...[decimal(middle('without', 'p50'), 2), decimal(middle('with', 'p50'), 2)],
  ])
  console.error(rows.at(-1)?.join(' · '))
}
console.log(table(['', 'without a key, a second', 'with one', 'ratio', 'median ms without', 'with'], rows))
console.log(
  `\nOver all ${ratios.length}: ${decimal(median(ratios), 3)}, the median of ${rounds} × ${seconds} s, ${together} clients.`,
)
await server.stop()
sender.stop()
rmSync(folder, { recursive: true, force: true })
