import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { openEmbedded } from '../../../cypher/engine/embedded.ts'
import { finish } from '../../../src/imports/job/importing.ts'
import { beginMerge } from '../../../src/imports/job/merge-job.ts'
import { workspaceFolders } from '../../../src/imports/workspaces/folders.ts'
import { rowsOf } from '../../../src/imports/workspaces/rows.ts'
import { wholeGraph } from '../../ledger/whole-graph.ts'
import { customsFile, jobOf, seedSmallWorld } from './customs-file.ts'

const kills = 10
const id = '20260101-000000-killed'
const folder = mkdtempSync(join(tmpdir(), 'entrepot-import-killed-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('an import that is killed ten times, reading and merging, and gone on with comes to the same as one that ran through', {
  timeout: 280_000,
}, async () => {
  // Most rows are of a land that nobody knows, so that there is more to read than to merge.
  const unknown = Array.from({ length: 97_000 }, (_, row) => `${1990 + (row % 30)},CHN,Atlantis,${row}`)
  const file = customsFile(join(folder, 'exports.csv'), 3_000, unknown)
  const killed = workspaceFolders(join(folder, 'killed'))
  const through = workspaceFolders(join(folder, 'through'))
  for (const folders of [killed, through]) await jobOf(folders, file, { id })

  const during: string[] = []
  for (let kill = 0; kill < kills; kill++) {
    // Half of the times while it reads, half while it merges; every other time it comes to a checkpoint first, otherwise it may come to none.
    const said = kill < kills / 2 ? ['BEGUN', 'READING'] : ['MERGING', 'MERGING']
    during.push(await killedImport(said.slice(0, 1 + (kill % 2))))
  }
  const [reading, merging] = ['READING', 'MERGING'].map((state) => during.filter((each) => each === state).length)
  expect(reading).toBeGreaterThan(2)
  expect(merging).toBeGreaterThan(2)

  const graphs = await Promise.all([join(folder, 'graph'), ':memory:'].map((data) => openEmbedded({ data })))
  const found = []
  for (const [place, graph] of graphs.entries()) {
    await seedSmallWorld(graph)
    const job = await (place === 0 ? killed : through).job(id)
    if (!job) throw new Error('The job is gone')
    const { state } = await finish(job, { graph })
    if (state === 'READ') await beginMerge(job, { by: 'ann' }, { same: false, rowsInGraph: 100_000 })
    const { state: last, counts, rows, merge, chunks } = await finish(job, { graph })
    const numbers: number[] = []
    for await (const { number } of rowsOf(job, { chunks })) numbers.push(number)
    found.push({ whole: await wholeGraph(graph), last, counts, rows, merge, numbers, entries: await entriesOf(graph) })
    await graph.close()
  }
  const [one, other] = found
  expect(one?.last).toBe('MERGED')
  expect(one?.counts).toEqual({ NEW: 3_000, UNRESOLVED: 97_000 })
  expect(one?.numbers).toEqual(Array.from({ length: 100_000 }, (_, row) => row + 2))
  expect(one).toEqual(other)
})

/** Starts an import, kills it at a random moment after it has said some words, and returns what it was doing. */
async function killedImport(words: readonly string[]): Promise<string> {
  const program = fileURLToPath(new URL('import-process.ts', import.meta.url))
  const running = spawn(
    process.execPath,
    ['--import', 'tsx', program, join(folder, 'graph'), join(folder, 'killed'), id],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const exit = once(running, 'exit')
  let failed = ''
  running.stderr.on('data', (chunk) => {
    failed += chunk
  })
  const awaited = [...words]
  for await (const line of createInterface({ input: running.stdout })) {
    if (line === awaited[0]) awaited.shift()
    if (awaited.length === 0) break
  }
  await Promise.race([pause(Math.random() * 200), exit])
  if (running.exitCode !== null) throw new Error(`The import ended by itself: ${failed}`)
  running.kill('SIGKILL')
  await exit
  const job = await (await workspaceFolders(join(folder, 'killed')).job(id))?.read()
  return job?.state ?? ''
}

async function entriesOf(graph: Awaited<ReturnType<typeof openEmbedded>>) {
  // Of an entry without a key of its writer's, the key is a random one.
  const text = `MATCH (entry:Entry) RETURN entry.act AS act, entry.by AS by,
    CASE WHEN entry.key STARTS WITH 'once:' THEN null ELSE entry.key END AS key ORDER BY entry.revision`
  return graph.run({ name: 'entries', text, parameters: {}, keyed: false })
}
