import { openEmbedded } from '../../cypher/engine/embedded.ts'
import { seed } from '../../seed/seed.ts'
import { held } from './kind.ts'
import { kinds } from './kinds.ts'

/*
 * Prints how many of the expectations in this folder hold, by kind, and each that doesn't. Names of kinds limit it to those.
 */
const only = process.argv.slice(2)
const graph = await openEmbedded({ data: ':memory:' })
await seed(graph, { profile: 'core' })
for (const kind of kinds.filter(({ name }) => only.length === 0 || only.includes(name))) {
  const { of, failed } = await held(graph, kind)
  console.log(`${kind.name}: ${of - failed.length} of ${of} hold (${Math.floor((100 * (of - failed.length)) / of)} %)`)
  for (const { expected, fault } of failed) console.log(`  ${fault}; ${expected.published}`)
}
await graph.close()
