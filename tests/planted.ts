/** A small house for lint to judge: it must complain about each line that is marked so, and about no other. */
export const planted: Readonly<Record<string, string>> = {
  'cypher/a.ts': `import '../schema/index.ts' // forbidden
import '../seed/seed.ts' // forbidden
import type { A } from '../src/config.ts' // forbidden
import '../tests/engines.ts' // forbidden
import 'neo4j-driver' // forbidden
await import('@grafeo-db/js') // forbidden
import './engine/graph.ts'
export type B = A`,

  'cypher/engine/environment.ts': `import { env } from 'node:process'
export const uri = env.NEO4J_URI // forbidden
export const user = process.env.NEO4J_USERNAME // forbidden`,

  'cypher/engine/neo4j.ts': `import 'neo4j-driver'
import './graph.ts'
import '../../schema/index.ts' // forbidden
import '@grafeo-db/js' // forbidden`,

  'cypher/engine/embedded.ts': `await import('@grafeo-db/js')
import './graph.ts'
import 'neo4j-driver' // forbidden
import '../../seed/seed.ts' // forbidden`,

  'schema/port.ts': `import '../cypher/engine/graph.ts'
import { place } from './place.ts' // forbidden
import '../seed/seed.ts' // forbidden
export * from '../src/config.ts' // forbidden
import './index.ts' // forbidden
import 'neo4j-driver' // forbidden
import 'neo4j-driver/lib/browser/index.js' // forbidden
import '@grafeo-db/js' // forbidden
export const port = () => place`,

  'schema/place.ts': `import { port } from './port.ts' // forbidden
export const place = () => port
export const host = process.env.HOST // forbidden`,

  'seed/claims/claims.ts': `import '../draft.ts'
import '../../cypher/engine/graph.ts'
import '../../schema/index.ts' // forbidden
import '../../src/config.ts' // forbidden
import 'neo4j-driver' // forbidden
import '@grafeo-db/js' // forbidden`,

  'seed/borderPorts.ts': 'export const named = "in capitals" // forbidden',

  'src/config.ts': 'export const environment = process.env',

  'src/server.ts': `import '../schema/index.ts'
import '../seed/seed.ts'
import '../cypher/engine/open.ts'
import '../tests/engines.ts' // forbidden
import 'neo4j-driver' // forbidden
import '@grafeo-db/js' // forbidden
export const port = process.env.PORT // forbidden`,

  'src/web/page/page.tsx': `import '../shared/button.tsx'
import '../../examples/example.ts'
import '../../server.ts' // forbidden
import '../../config.ts' // forbidden
import '../../../schema/index.ts' // forbidden
await import('../../../seed/seed.ts') // forbidden
import type { Row } from '../../../cypher/engine/graph.ts' // forbidden
import 'graphql-yoga' // forbidden
import 'node:fs' // forbidden
export type R = Row`,

  'tests/house.test.ts': `import 'neo4j-driver'
import '@grafeo-db/js'
import '../schema/index.ts'
import '../seed/seed.ts'
import '../src/server.ts'
export const required = process.env.REQUIRE_NEO4J`,
}
