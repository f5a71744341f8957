import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { Lifetime } from '../../../cypher/engine/lifetime.ts'
import { workspaceFlows } from '../../../src/imports/mirror/workspace-flows.ts'

/** Asks for the flows of a workspace as a server does, and prints what it found, how long it took and what it cost this process and the one that compares. */
const [root = '', workspace = ''] = process.argv.slice(2)

/** The most memory that the processes which this one has started have had, in MB. */
let comparing = 0
const watching = setInterval(() => {
  for (const id of ofThis()) comparing = Math.max(comparing, mostOf(id))
}, 50)

const busyBefore = performance.eventLoopUtilization()
const began = performance.now()
const { flowsOf, close } = workspaceFlows(root)
const flows = await flowsOf(workspace, { reports: [], lifetime: new Lifetime(600_000) })
const total = await flows.total({})
const seconds = (performance.now() - began) / 1_000
const busySeconds = performance.eventLoopUtilization(busyBefore).active / 1_000
clearInterval(watching)
const found = []
const asked = { states: ['DISAGREES', 'ONE_SIDED'] } as const
for (let after = ''; ; ) {
  const page = await flows.page(asked, after, 100)
  found.push(...page.slice(0, 100))
  if (page.length <= 100) break
  after = page[99]?.sortKey ?? ''
}
const began2 = performance.now()
await flows.page({}, found[50]?.sortKey ?? '', 20)
const pageMilliseconds = performance.now() - began2
await close()
const megabytes = { serving: process.resourceUsage().maxRSS / 1_000, comparing }
process.stdout.write(JSON.stringify({ seconds, busySeconds, pageMilliseconds, megabytes, total, found }))

/** The ids of the processes that this one has started; Linux alone tells. */
function ofThis(): readonly string[] {
  const tasks = '/proc/self/task'
  if (!existsSync(tasks)) return []
  return readdirSync(tasks).flatMap((task) => read(`${tasks}/${task}/children`).trim().split(' ').filter(Boolean))
}

function mostOf(id: string): number {
  return Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${id}/status`))?.[1] ?? 0) / 1_000
}

/** A process may end at any time. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
