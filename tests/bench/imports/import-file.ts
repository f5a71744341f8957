import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '../../../cypher/engine/embedded.ts'
import type { Graph } from '../../../cypher/engine/graph.ts'
import { seed } from '../../../seed/seed.ts'
import { newJob } from '../../../src/imports/job/new-job.ts'
import { readJob, sha256Of } from '../../../src/imports/job/read-job.ts'
import { workspaceFolders } from '../../../src/imports/workspaces/folders.ts'
import { whole } from '../markdown.ts'
import { type BaciCodes, writeBaci } from './write-baci.ts'

/** How fast a long file is read into a workspace, and in how much memory: `npm run bench:import -- 1000000`, over the profile `core` embedded. */
const rows = Number(process.argv[2] ?? 1_000_000)
const folder = mkdtempSync(join(tmpdir(), 'entrepot-bench-import-'))
const megabytes = () => whole(process.memoryUsage().rss / 1e6)

try {
  const graph = await openEmbedded({ data: ':memory:' })
  await seed(graph, { profile: 'core' })
  const path = join(folder, 'BACI_HS17_Y1995_V202501.csv')
  await writeBaci(path, rows, await codesOf(graph))
  const file = { bytes: statSync(path).size, sha256: await sha256Of(path), path }
  const folders = workspaceFolders(join(folder, 'workspaces'))
  const job = await folders.create(newJob({ workspace: 'bench', name: 'baci.csv', by: 'bench' }, file))
  console.log(`${whole(rows)} rows, ${whole(file.bytes / 1e6)} MB; the program with its graph takes ${megabytes()} MB`)
  let most = 0
  const watching = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss / 1e6)
  }, 100)
  const began = performance.now()
  const read = await readJob(job, {
    graph,
    onProgress: (at) => {
      const seconds = (performance.now() - began) / 1_000
      console.log(`${whole(at.rows)} rows, ${whole(at.rows / seconds)} a second, ${megabytes()} MB`)
    },
  })
  clearInterval(watching)
  const seconds = (performance.now() - began) / 1_000
  console.log(
    `${whole(rows / seconds)} rows a second in ${whole(most)} MB: ${JSON.stringify(read.counts)}, read as ${read.preset}`,
  )
  await graph.close()
} finally {
  rmSync(folder, { recursive: true })
}

/** Codes that the graph knows. */
async function codesOf(graph: Graph): Promise<BaciCodes> {
  const codes = async (label: string, digits: string) => {
    const text = `MATCH (thing:${label}) UNWIND thing.codes AS code WITH code WHERE code =~ '${digits}' RETURN DISTINCT code ORDER BY code`
    return (await graph.run({ name: 'codes', text, parameters: {}, keyed: false })).map(({ code }) => String(code))
  }
  const goods = [...new Set((await codes('Commodity', '[0-9]{4}[.]?[0-9]{2}')).map((code) => code.replace('.', '')))]
  return { countries: (await codes('Country', '[0-9]{3}')).slice(0, 80), goods }
}
