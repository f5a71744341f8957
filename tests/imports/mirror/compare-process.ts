import { Lifetime } from '../../../cypher/engine/lifetime.ts'
import { workspaceFlows } from '../../../src/imports/mirror/workspace-flows.ts'

/** Compares a workspace in a process of its own, and prints what it found, how long it took and how much memory. */
const [root = '', workspace = ''] = process.argv.slice(2)
const began = performance.now()
const { flowsOf, close } = workspaceFlows(root)
const flows = await flowsOf(workspace, { reports: [], lifetime: new Lifetime(600_000) })
const total = await flows.total({})
const seconds = (performance.now() - began) / 1_000
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
const megabytes = process.resourceUsage().maxRSS / 1_000
process.stdout.write(JSON.stringify({ seconds, pageMilliseconds, megabytes, total, found }))
