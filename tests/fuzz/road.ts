import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { execute, GraphQLError, parse } from 'graphql'
import type { Graph } from '../../cypher/engine/graph.ts'
import { naming } from '../../cypher/engine/naming.ts'
import { type Context, schema } from '../../schema/index.ts'
import { server } from '../../src/server.ts'
import type { Told } from './told.ts'

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

/** Puts the whole server on a free port of this machine. */
export async function serve(graph: Graph): Promise<Served> {
  // A busy machine takes its time: what is answered is tested here, not how soon it comes.
  const http = createServer(server(graph, { deadlineMilliseconds: 60_000 }))
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  return {
    address: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    async close() {
      http.closeAllConnections()
      await new Promise((closed) => http.close(closed))
    },
  }
}

/** What GraphQL's own executor answers over the same schema, with a context that nobody else has: nothing is shared, nothing kept. */
export async function executed(graph: Graph, { query, variables, operationName }: Asked): Promise<Told> {
  const result = await execute({
    schema,
    document: parse(query),
    contextValue: freshContext(graph),
    variableValues: variables,
    operationName,
  })
  return JSON.parse(
    JSON.stringify({
      data: result.data,
      errors: result.errors?.map((error) => ({ ...error.toJSON(), ...masked(error) })),
    }),
  )
}

function freshContext(graph: Graph): Context {
  return { graph: naming(graph), today: new Date().toISOString().slice(0, 10) }
}

/** A fault of ours is told as such and no more. */
function masked({ originalError }: GraphQLError): object {
  if (!originalError || originalError instanceof GraphQLError) return {}
  return { message: 'Unexpected error.', extensions: { code: 'INTERNAL_SERVER_ERROR', fault: originalError.stack } }
}
