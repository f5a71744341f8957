import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { seededGraphs } from '../seeded-graphs.ts'
import { emptyServers } from './empty-servers.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address at which test files borrow graphs: `/embedded` and `/neo4j` are seeded, `/empty` is a Neo4j that `/returned?uri=…` gives back. */
    readonly graphs: string
  }
}

/**
 * Lends graphs to the test files. The seeded ones are made when the first file asks, and once for the whole run;
 * files that need no graph don't wait for one. With REQUIRE_NEO4J=1 the run ends here where there is no Neo4j.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const graphs = seededGraphs()
  const servers = emptyServers()
  const answers: Readonly<Record<string, (query: URLSearchParams) => unknown>> = {
    '/embedded': graphs.embedded,
    '/neo4j': graphs.neo4j,
    '/empty': servers.lend,
    '/returned': (query) => servers.takeBack(query.get('uri') ?? ''),
  }
  const desk = createServer(async ({ url = '' }, response) => {
    try {
      const { pathname, searchParams } = new URL(url, 'http://desk')
      response.end(JSON.stringify((await answers[pathname]?.(searchParams)) ?? null))
    } catch (error) {
      response.writeHead(500).end(error instanceof Error ? (error.stack ?? error.message) : String(error))
    }
  })
  await new Promise<void>((listening) => desk.listen(0, '127.0.0.1', listening))
  provide('graphs', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`)
  if (process.env.REQUIRE_NEO4J === '1') await Promise.all([graphs.neo4j(), graphs.embedded()])
  return async () => {
    desk.close()
    await Promise.all([graphs.stop(), servers.stop()])
  }
}
