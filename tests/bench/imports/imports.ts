import { openEmbedded } from '../../../cypher/engine/embedded.ts'
import type { WritableGraph } from '../../../cypher/engine/graph.ts'
import { openNeo4j } from '../../../cypher/engine/neo4j.ts'
import { readers } from '../../../cypher/engine/reader.ts'
import { perform } from '../../../cypher/knowledge/ledger/acts/perform.ts'
import { addJobSource } from '../../../cypher/knowledge/ledger/imports/job-source.ts'
import { judged } from '../../../cypher/knowledge/ledger/imports/judged.ts'
import { mergeBatch } from '../../../cypher/knowledge/ledger/imports/merge-batch.ts'
import { undoJob } from '../../../cypher/knowledge/ledger/imports/undo-job.ts'
import { seed } from '../../../seed/seed.ts'
import { startNeo4j } from '../../neo4j/start.ts'
import { percentile } from '../figures.ts'
import { decimal, table, whole } from '../markdown.ts'
import { tradeRows } from './rows.ts'

/**
 * How many rows of trade are judged, merged and undone a second, by the size of a batch and by how much the job has written before, and what
 * one mutation costs: `npm run bench:imports -- 20000`, over the profile `core` on both engines. `embedded` or `neo4j` behind the number takes
 * one of them.
 */
const count = Number(process.argv[2] ?? 20_000)
const wanted = process.argv[3]
const source = { title: 'Trade, a file for measuring', publisher: 'Nobody', sha256: 'measured' }
const ann = { by: 'bench' }

async function rate(rows: number, work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (rows * 1_000) / (performance.now() - began)
}

async function measured(graph: WritableGraph): Promise<void> {
  await seed(graph, { profile: 'core' })
  console.log(`\n## ${graph.engine}, the profile \`core\` and ${whole(count)} rows\n`)
  const rows = await tradeRows(graph, count)
  const cited = await addJobSource(graph, 'measured', source, ann)
  console.log(await mutations(graph, cited))

  const sizes: (readonly string[])[] = []
  for (const size of [50, 200, 500]) {
    const job = `size-${size}`
    const some = (await tradeRows(graph, 2_000, String(1_900 + size))).slice(0, Math.min(count, 2_000))
    const merged = await rate(some.length, () => mergedIn(graph, job, cited, some, size))
    const undone = await rate(some.length, () => undoJob(graph, job, ann))
    sizes.push([String(size), whole(merged), whole(undone)])
  }
  console.log(`\n${table(['rows a batch', 'merged a second', 'undone a second'], sizes)}`)

  const steps: (readonly string[])[] = []
  const step = Math.ceil(count / 4)
  for (let from = 0; from < count; from += step) {
    const some = rows.slice(from, from + step)
    const facts = some.flatMap((row) => row.facts)
    const began = await rate(some.length, async () => {
      for (let at = 0; at < facts.length; at += 1_000)
        await judged(readers(graph)(), facts.slice(at, at + 1_000), { ...source, sha256: 'new' })
    })
    const merged = await rate(some.length, () => mergedIn(graph, 'measured', cited, some, 200, from))
    steps.push([`${whole(from)} – ${whole(from + some.length)}`, whole(began), whole(merged)])
  }
  console.log(`\n${table(['rows', 'judged a second', 'merged a second, 200 a batch'], steps)}`)
  const undone = await rate(count, () => undoJob(graph, 'measured', ann))
  console.log(`\nUndone: ${whole(undone)} rows a second`)
}

async function mergedIn(
  graph: WritableGraph,
  job: string,
  cited: string,
  rows: Awaited<ReturnType<typeof tradeRows>>,
  size: number,
  before = 0,
): Promise<void> {
  for (let at = 0; at < rows.length; at += size) {
    const batch = { job, number: before + at, by: 'bench', source: cited }
    const { refused } = await mergeBatch(graph, batch, rows.slice(at, at + size))
    if (refused.length > 0) throw new Error(`Refused: ${JSON.stringify(refused[0])}`)
  }
}

/** What one observation costs that is asserted alone. */
async function mutations(graph: WritableGraph, cited: string): Promise<string> {
  const rows = await tradeRows(graph, 220, '1950')
  const times: number[] = []
  for (const { number, facts } of rows) {
    const [fact] = facts
    if (fact?.kind !== 'OBSERVATION') continue
    const began = performance.now()
    const citations = [{ source: cited, paragraph: number }]
    await perform(graph, 'ASSERT_OBSERVATION', { ...fact.input, citations }, ann)
    times.push(performance.now() - began)
  }
  const warm = times.slice(20)
  const at = (part: number) => decimal(percentile(warm, part))
  return `One mutation, \`assertObservation\`: half within ${at(0.5)} ms, 99 of 100 within ${at(0.99)} ms`
}

process.env.NODE_ENV = 'production'
if (wanted !== 'neo4j') {
  const graph = await openEmbedded({ data: ':memory:' })
  await measured(graph)
  await graph.close()
}
if (wanted !== 'embedded') {
  const server = await startNeo4j({ ofItsOwn: true, heapMegabytes: 1024, pageCacheMegabytes: 512, say: console.error })
  try {
    const graph = await openNeo4j(server)
    await measured(graph)
    await graph.close()
  } finally {
    await server.stop()
  }
}
