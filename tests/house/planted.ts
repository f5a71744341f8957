/**
 * A small house for lint to judge: it must complain about each line that is marked so, and about no other. Only two of
 * its files import one another: a complaint about any other import is about nothing but who may import what.
 */
export const planted: Readonly<Record<string, string>> = {
  'cypher/a.ts': `import '../schema/index.ts' // forbidden
import '../seed/seed.ts' // forbidden
import type { A } from '../src/config.ts' // forbidden
import '../tests/engines.ts' // forbidden
import 'neo4j-driver' // forbidden
await import('@grafeo-db/js') // forbidden
import './engine/graph.ts'
import './knowledge/dates.ts'
export type B = A`,

  'cypher/engine/row-cache.ts': `import './graph.ts'
import 'dataloader'
import '../knowledge/dates.ts' // forbidden
import '../../schema/index.ts' // forbidden
import 'graphql' // forbidden`,

  'cypher/knowledge/paths/reach.ts': `import '../../engine/question.ts'
import '../dates.ts'
import './budget.ts'
import 'decimal.js'
import '../../../schema/index.ts' // forbidden
import '../../../seed/seed.ts' // forbidden
import type { Page } from '../../../src/serving/http.ts' // forbidden
import '../../../tests/engines.ts' // forbidden
import 'graphql' // forbidden
import 'graphql/utilities/index.js' // forbidden
import '@pothos/core' // forbidden
import 'graphql-yoga' // forbidden
import 'neo4j-driver' // forbidden
await import('@grafeo-db/js') // forbidden
export const path = process.env.PATH // forbidden
export type P = Page`,

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
import '../cypher/knowledge/dates.ts'
import '@pothos/core'
import 'graphql'
import { place } from './place.ts' // forbidden
import '../seed/seed.ts' // forbidden
export * from '../src/config.ts' // forbidden
import './index.ts' // forbidden
import 'neo4j-driver' // forbidden
import 'neo4j-driver/lib/browser/index.js' // forbidden
import 'graphql-yoga' // forbidden
import '@grafeo-db/js' // forbidden
export const port = () => place`,

  'schema/claims/claim.ts': `import '../region.ts'
import '../index.ts' // forbidden
import '../../src/serving/http.ts' // forbidden`,

  'schema/place.ts': `import { port } from './port.ts' // forbidden
export const place = () => port
export const host = process.env.HOST // forbidden`,

  'seed/claims/claims.ts': `import '../draft.ts'
import '../../cypher/engine/graph.ts'
import '../../cypher/knowledge/dates.ts'
import '../../schema/index.ts' // forbidden
import '../../src/config.ts' // forbidden
import 'graphql' // forbidden
import '@pothos/core' // forbidden
import 'neo4j-driver' // forbidden
import '@grafeo-db/js' // forbidden`,

  'seed/borderPorts.ts': 'export const named = "in capitals" // forbidden',

  'src/config.ts': 'export const environment = process.env',

  'src/seed-progress.ts': `import '../schema/index.ts'
import '../seed/seed.ts'
import '../cypher/engine/open.ts'
import '../cypher/knowledge/dates.ts'
import './config.ts'
import './serving/http.ts'
import './commands/ask.ts'
import 'graphql'
import './web/page/page.tsx' // forbidden
import 'graphql-yoga' // forbidden
import '@pothos/core' // forbidden
import '../tests/engines.ts' // forbidden
import 'neo4j-driver' // forbidden
import '@grafeo-db/js' // forbidden
export const port = process.env.PORT // forbidden`,

  'src/serving/admit.ts': `import '../../schema/index.ts'
import '../../cypher/engine/graph.ts'
import '../../cypher/knowledge/dates.ts'
import './export/formats.ts'
import 'node:http'
import 'graphql'
import 'graphql-yoga'
import '@graphql-yoga/plugin-apq'
import '@whatwg-node/server'
import '../../seed/seed.ts' // forbidden
import '../config.ts' // forbidden
import '../open-graph.ts' // forbidden
import '../web/pages/render.tsx'
import '../commands/ask.ts' // forbidden
import '../../tests/engines.ts' // forbidden
import 'neo4j-driver' // forbidden
import '@pothos/core' // forbidden
export const port = process.env.PORT // forbidden`,

  'src/serving/export/csv.ts': `import './main.ts'
import '../http.ts'
import '../../config.ts' // forbidden
import '../../../seed/seed.ts' // forbidden`,

  'src/commands/serve.ts': `import '../config.ts'
import '../serving/http.ts'
import '../examples.ts'
import '../examples/example.ts'
import '../../seed/seed.ts'
import '../../schema/index.ts'
import '../web/page/page.tsx' // forbidden
import '../../tests/engines.ts' // forbidden
import 'graphql-yoga' // forbidden
export const home = process.env.HOME // forbidden`,

  'src/examples/parsed.ts': `import './example.ts'
import '../examples.ts' // forbidden
import '../serving/http.ts' // forbidden
import '../../schema/index.ts' // forbidden`,

  'src/web/page/panel.tsx': `import '../shared/button.tsx'
import '../../examples/example.ts'
import './examples.ts'
import '../../examples.ts' // forbidden
import '../../serving/http.ts' // forbidden
import '../../commands/ask.ts' // forbidden
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
import '../src/serving/http.ts'
import 'graphql-yoga'
import '@pothos/core'
export const required = process.env.REQUIRE_NEO4J`,
}
