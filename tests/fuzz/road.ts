import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { execute, parse } from 'graphql'
import type { Graph } from '../../cypher/engine/graph.ts'
import { schema } from '../../schema/index.ts'
import { admitting } from '../../src/serving/admit.ts'
import { maskError } from '../../src/serving/mask-error.ts'
import { server } from '../../src/serving/server.ts'
import type { Told } from './told.ts'

/** A busy machine takes its time: what is answered is tested here, not how soon it comes. */
const patiently = { deadlineMilliseconds: 60_000 }

/** What a request asks. */
export interface Asked {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
  readonly operationName?: string
}

/** A server on a port of its own. */
export interface Served {
  /** `http://127.0.0.1:4000`, without a path. */
  readonly address: string
  close(): Promise<void>
}

/** Puts the whole server on a free port of this machine; with its cache unless each request is to reach the graph. */
export async function serve(graph: Graph, { cache = true } = {}): Promise<Served> {
  const http = createServer(server(graph, { ...patiently, cache }))
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  return {
    address: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    async close() {
      http.closeAllConnections()
      await new Promise((closed) => http.close(closed))
    },
  }
}

/** What GraphQL's own executor answers over the same schema, to a request that shares nothing with others and has no plan. */
export async function executed(graph: Graph, { query, variables, operationName }: Asked): Promise<Told> {
  const { data, errors } = await execute({
    schema,
    document: parse(query),
    contextValue: await admitting(graph, patiently)(),
    variableValues: variables,
    operationName,
  })
  return JSON.parse(JSON.stringify({ data, errors: errors?.map((error) => maskError(error, 'Unexpected error.')) }))
}
