import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openEmbedded } from '../../../cypher/engine/embedded.ts'
import type { Graph } from '../../../cypher/engine/graph.ts'
import { seed } from '../../../seed/seed.ts'
import { newJob } from '../../../src/imports/job/new-job.ts'
import { readJob, sha256Of } from '../../../src/imports/job/read-job.ts'
import { workspaceFolders } from '../../../src/imports/workspaces/folders.ts'
import { keepHeapLean } from '../../../src/serving/lean-heap.ts'
import { whole } from '../markdown.ts'
import { type BaciCodes, writeBaci } from './write-baci.ts'

/*
 * How fast a long file is read into a workspace, and in how much memory: `npm run bench:import-file -- 1000000`, over the profile `core` embedded.
 * The graph is seeded by a process of its own, so that its memory isn't counted. Seconds of the processor are told too: on a machine that
 * does something else they say more than those of the clock.
 */
const [count = '1000000', seeded] = process.argv.slice(2)
const rows = Number(count)
const megabytes = () => process.memoryUsage().rss / 1e6

if (seeded) await read(seeded)
else {
  const folder = mkdtempSync(join(tmpdir(), 'entrepot-bench-import-'))
  try {
    const graph = await openEmbedded({ data: join(folder, 'graph') })
    await seed(graph, { profile: 'core' })
    await writeBaci(join(folder, 'baci.csv'), rows, await codesOf(graph))
    await graph.close()
    spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), count, folder], {
      stdio: 'inherit',
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function read(folder: string): Promise<void> {
  keepHeapLean()
  const graph = await openEmbedded({ data: join(folder, 'graph') })
  const path = join(folder, 'baci.csv')
  const file = { bytes: statSync(path).size, sha256: await sha256Of(path), path }
  const folders = workspaceFolders(join(folder, 'workspaces'))
  const job = await folders.create(newJob({ workspace: 'bench', name: 'baci.csv', by: 'bench' }, file))
  console.log(
    `${whole(rows)} rows, ${whole(file.bytes / 1e6)} MB; with its graph the program takes ${whole(megabytes())} MB`,
  )
  const began = { clock: performance.now(), processor: process.cpuUsage() }
  const speed = (done: number) => {
    const { user, system } = process.cpuUsage(began.processor)
    const clock = (performance.now() - began.clock) / 1_000
    return `${whole(done / clock)} rows a second, ${whole((done * 1e6) / (user + system))} a second of the processor`
  }
  const { counts, preset } = await readJob(job, {
    graph,
    onProgress: (at) => console.log(`${whole(at.rows)} rows: ${speed(at.rows)}, ${whole(megabytes())} MB`),
  })
  const most = process.resourceUsage().maxRSS / 1e3
  console.log(`${speed(rows)}, at most ${whole(most)} MB: ${JSON.stringify(counts)}, read as ${preset}`)
  await graph.close()
}

/** Codes that the graph knows. */
async function codesOf(graph: Graph): Promise<BaciCodes> {
  const codes = async (label: string, digits: string) => {
    const text = `MATCH (thing:${label}) UNWIND thing.codes AS code WITH code WHERE code =~ '${digits}' RETURN DISTINCT code ORDER BY code`
    return (await graph.run({ name: 'codes', text, parameters: {}, keyed: false })).map(({ code }) => String(code))
  }
  const goods = new Set((await codes('Commodity', '[0-9]{4}[.]?[0-9]{2}')).map((code) => code.replace('.', '')))
  return { countries: (await codes('Country', '[0-9]{3}')).slice(0, 80), goods: [...goods] }
}
