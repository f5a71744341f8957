import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { type SeededGraphs, seededGraphs } from '../seeded-graphs.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address at which test files request the seeded graphs: `/embedded`, `/neo4j`. */
    readonly seededGraphs: string
  }
}

/**
 * Lends the seeded graphs to the test files. They are made when the first file asks, and once for the whole run;
 * files that need no graph don't wait for one. With REQUIRE_NEO4J=1 the run ends here where there is no Neo4j.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const graphs = seededGraphs()
  const desk = createServer(async ({ url }, response) => {
    try {
      const lent = await graphs[url?.slice(1) as keyof Pick<SeededGraphs, 'embedded' | 'neo4j'>]()
      response.end(JSON.stringify(lent))
    } catch (error) {
      response.writeHead(500).end(error instanceof Error ? (error.stack ?? error.message) : String(error))
    }
  })
  await new Promise<void>((listening) => desk.listen(0, '127.0.0.1', listening))
  provide('seededGraphs', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`)
  if (process.env.REQUIRE_NEO4J === '1') await graphs.neo4j()
  return async () => {
    desk.close()
    await graphs.stop()
  }
}
