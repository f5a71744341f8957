import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { about } from './about.ts'
import type { ClientKind, ClientName } from './clients/client-kind.ts'
import { clients } from './clients/clients.ts'
import { askOnce, type Running, startContestant, startSender } from './contestants.ts'
import { type Asked, checkEqual } from './equal-answers.ts'
import type { Failure, Result, Run } from './figures.ts'
import { type Entrant, measure } from './measure.ts'
import { mixedLoad, mixedRequests } from './mixed-load.ts'
import { readPlan } from './plan.ts'
import { report } from './report.ts'
import { requestsOf } from './requests.ts'
import type { Key } from './shape.ts'
import { openTree, type Tree } from './tree.ts'
import { zipf } from './zipf.ts'

const plan = readPlan()
const { rounds, seconds } = plan
const say = (line: string) => console.error(line)
const began = performance.now()
const aboutRun = about(plan)
const results: Result[] = []
const failures: Failure[] = []
const trees: Tree[] = []
const running: Running[] = []
const sender = startSender()

/** Requests to each contestant, first to warm up and then to measure, with so many clients at once. */
async function compare(shape: string, like: ClientName, entrants: readonly Entrant[]): Promise<void> {
  await measure(shape, like, 16, entrants, { rounds: 1, seconds, sender })
  for (const together of plan.clients) {
    const measured = await measure(shape, like, together, entrants, { rounds, seconds, sender })
    results.push(...measured)
    say(report(measured))
    save()
  }
}

function save(): void {
  if (plan.json) writeFileSync(plan.json, `${JSON.stringify(run(), null, 2)}\n`)
}

/** Goes on with the next shape where one can't be measured, and says so. */
async function orGoOn(shape: string, like: ClientName, measured: () => Promise<void>): Promise<void> {
  try {
    await measured()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    say(`Not measured: ${shape}, ${like}: ${message}`)
    failures.push({ shape, like, message })
    process.exitCode = 1
    save()
  }
}

function run(): Run {
  return { about: { ...aboutRun, minutes: Math.round((performance.now() - began) / 6_000) / 10 }, results, failures }
}

/** What a server is asked; another checkout is asked as its fast way wants it, whoever the others take the requests from. */
function clientFor({ tree }: Running, like: ClientName): ClientKind {
  return tree === trees[0] ? clients[like] : clients.bare
}

/** How often one request touches the database's store. */
async function hitsOf({ running: one, shape, keys, client }: Asked): Promise<number> {
  if (one.embedded) return Number.NaN
  const before = await one.figures()
  await askOnce(one.port, requestsOf(shape, one.name, client, one.port)(keys[0] as Key))
  const after = await one.figures()
  return one.tree.database.hits(after.last.slice(before.statements - after.statements))
}

/** Compares the answers and then the rates; the hits of each contestant are counted once. */
async function measureShape(name: string, like: ClientName, hits: Map<Running, number>): Promise<void> {
  const asked: Asked[] = running.flatMap((one) => {
    const shape = one.tree.shapes.find((known) => known.name === name)
    return shape ? { running: one, shape, keys: shape.keys(one.tree.keys), client: clientFor(one, like) } : []
  })
  // Twice, since what comes again may be answered in another way.
  for (let time = 0; time < 2; time++) await checkEqual(asked, say)
  for (const one of asked) if (!hits.has(one.running)) hits.set(one.running, await hitsOf(one))
  const entrants = asked.map(({ running: one, shape, keys, client }) => ({
    running: one,
    hits: hits.get(one) ?? Number.NaN,
    requests: zipf(keys, 2_000).map(requestsOf(shape, one.name, client, one.port)),
  }))
  await compare(name, like, entrants)
}

try {
  trees.push(await openTree(fileURLToPath(new URL('../../', import.meta.url)), plan.scale, say))
  if (plan.against) trees.push(await openTree(plan.against, plan.scale, say))
  for (const name of plan.servers) {
    const tree = name.startsWith('before') ? trees[1] : trees[0]
    if (!tree) throw new Error(`${name} needs --against, which names the checkout that was before`)
    running.push(await startContestant(name, tree))
  }

  for (const { name } of trees[0]?.shapes ?? []) {
    if (!name.includes(plan.only)) continue
    const hits = new Map<Running, number>()
    for (const like of plan.like) await orGoOn(name, like, () => measureShape(name, like, hits))
  }
  for (const like of mixedLoad.includes(plan.only) ? plan.like : [])
    await orGoOn(mixedLoad, like, () => {
      const entrants = running.map((one) => ({
        running: one,
        hits: Number.NaN,
        requests: mixedRequests(one, clientFor(one, like), 2_000),
      }))
      return compare(mixedLoad, like, entrants)
    })
  console.log(report(results))
  const { machine, node, minutes } = run().about
  console.log(`On ${machine}, Node ${node}, everything on one machine; ${minutes} minutes.`)
} finally {
  for (const one of running) await one.stop()
  sender.stop()
  for (const tree of trees) await tree.close()
}
