import type { Graph, Statement } from '../cypher/engine/graph.ts'
import { admitting } from '../src/serving/admit.ts'
import { graphqlOver, type Yoga } from '../src/serving/graphql.ts'

export interface Answer {
  // Answers have any shape: each test states what it expects.
  readonly data: Record<string, Reply> | null
  readonly errors?: readonly {
    readonly message: string
    readonly path?: readonly (string | number)[]
    readonly extensions?: Record<string, unknown>
  }[]
}

/** A part of an answer, to be read by path. */
export type Reply = ReturnType<typeof JSON.parse>

/** Long, because a busy machine is slow: the tests check what an answer says, not how soon it comes. */
const patiently = { deadlineMilliseconds: 60_000 }

/** One for each graph, as there is in life: what a server works out of the whole graph is not worked out again for each question. */
const servers = new WeakMap<Graph, Yoga>()

/** Sends one GraphQL operation to the server over a graph, through everything except the network. */
export function ask(graph: Graph, query: string, variables: object = {}): Promise<Answer> {
  const server = servers.get(graph) ?? serverOver(graph)
  servers.set(graph, server)
  return askServer(server, query, variables)
}

/** A server of its own over a graph. */
export function serverOver(graph: Graph): Yoga {
  return graphqlOver(admitting(graph, patiently))
}

/** Sends one GraphQL operation to an existing server. */
export async function askServer(server: Yoga, query: string, variables: object = {}): Promise<Answer> {
  const response = await server.fetch('http://test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  return (await response.json()) as Answer
}

/** The answer's data. @throws if the answer has errors */
export async function answer(graph: Graph, query: string, variables: object = {}): Promise<Record<string, Reply>> {
  const { data, errors } = await ask(graph, query, variables)
  if (errors || !data) throw new Error(JSON.stringify(errors))
  return data
}

/** A graph that records each statement that it is sent. */
export function counting(graph: Graph): { readonly graph: Graph; readonly statements: Statement[] } {
  const statements: Statement[] = []
  return {
    statements,
    graph: {
      ...graph,
      run(statement) {
        statements.push(statement)
        return graph.run(statement)
      },
    },
  }
}
