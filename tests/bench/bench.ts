import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { Command } from 'commander'
import { openNeo4j } from '../../cypher/engine/neo4j.ts'
import { askOnce, type Running, startContestant, startSender } from './contestants.ts'
import { Database } from './database.ts'
import { checkEqual } from './equal-answers.ts'
import type { Result } from './figures.ts'
import { keyedShapes } from './keyed-shapes.ts'
import { readKeys } from './keys.ts'
import { listShapes } from './list-shapes.ts'
import { type Entrant, measure } from './measure.ts'
import { mixedBodies, mixedLoad } from './mixed-load.ts'
import { prepare } from './prepare.ts'
import { questionShapes } from './question-shapes.ts'
import { report } from './report.ts'
import { bodyOf } from './requests.ts'
import { zipf } from './zipf.ts'

const asked = new Command('bench')
  .option('--quick', 'two to three minutes: one round of a second each, 1 and 64 clients')
  .option('--json <file>', 'write the results to this file as well')
  .option('--only <text>', 'only the shapes whose names hold this text')
  .option('--rounds <number>', 'how often each contestant runs; the medians count')
  .option('--seconds <number>', 'how long each runs')
  .option('--clients <numbers>', 'how many ask at once: 1,16,64')
  .option('--scale <edges>', 'add so many edges to the Neo4j, by a power law, and leave the embedded engine out')
  .parse()
  .opts<
    Readonly<Record<'json' | 'only' | 'rounds' | 'seconds' | 'clients' | 'scale', string | undefined>> & {
      quick?: boolean
    }
  >()
const { quick, json, only, scale } = asked

const plan = quick ? { clients: '1,64', rounds: 1, seconds: 1 } : { clients: '1,16,64', rounds: 3, seconds: 2 }
const rounds = Number(asked.rounds ?? plan.rounds)
const seconds = Number(asked.seconds ?? plan.seconds)
const clients = (asked.clients ?? plan.clients).split(',').map(Number)
const shapes = [...keyedShapes, ...listShapes, ...questionShapes].filter(({ name }) => name.includes(only ?? ''))
const say = (line: string) => console.error(line)
const graphs = await prepare(say, Number(scale ?? 0))
const { neo4j, folder } = graphs
const running: Running[] = []
const sender = startSender()
try {
  const graph = await openNeo4j(neo4j)
  const keys = await readKeys(graph)
  await graph.close()
  const database = new Database(neo4j)

  running.push(await startContestant('entrepot', './entrepot-process.ts', { neo4j }))
  running.push(await startContestant('entrepot-cached', './entrepot-process.ts', { neo4j, cache: true }))
  if (!scale) running.push(await startContestant('embedded', './entrepot-process.ts', { embedded: { data: folder } }))
  running.push(await startContestant('neo4j-graphql', './peer-process.ts', { neo4j }))
  running.push(await startContestant('raw', './raw-process.ts', { neo4j }))

  const results: Result[] = []
  const compare = async (name: string, entrants: readonly Entrant[]) => {
    await measure(name, 16, entrants, { rounds: 1, seconds: 1, database, sender })
    for (const together of clients) {
      const measured = await measure(name, together, entrants, { rounds, seconds, database, sender })
      results.push(...measured)
      say(report(measured))
      if (json) writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`)
    }
  }
  for (const shape of shapes) {
    const distinct = shape.keys(keys)
    const warm = [...distinct.slice(0, 5), ...distinct.slice(-5)]
    await checkEqual(shape, warm, running)
    await checkEqual(shape, warm, running)
    const drawn = zipf(distinct, 2_000)
    const entrants: Entrant[] = []
    for (const one of running) {
      const before = await one.figures()
      await askOnce(one.port, bodyOf(shape, one.name, warm[0] ?? {}))
      const after = await one.figures()
      const sent = after.last.slice(before.statements - after.statements)
      const hits = one.name === 'embedded' ? Number.NaN : await database.hits(sent)
      entrants.push({ running: one, hits, bodies: drawn.map((key) => bodyOf(shape, one.name, key)) })
    }
    await compare(shape.name, entrants)
  }
  if (mixedLoad.includes(only ?? '')) {
    const bodies = (one: Running) => mixedBodies(keys, one.name, 2_000)
    await compare(
      mixedLoad,
      running.map((one) => ({ running: one, hits: Number.NaN, bodies: bodies(one) })),
    )
  }
  await database.close()
  const { model } = cpus()[0] ?? { model: 'a processor' }
  console.log(report(results))
  console.log(`On ${cpus().length} × ${model}, Node ${process.version}, everything on one machine.`)
} finally {
  for (const one of running) await one.stop()
  sender.stop()
  await graphs.stop()
}
