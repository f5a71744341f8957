import type { Graph, Statement } from '../cypher/engine/graph.ts'
import { admitting } from '../src/serving/admit.ts'
import { graphqlOver, type Yoga } from '../src/serving/graphql.ts'

export interface Answer {
  // What comes back is as varied as what can be asked: each test says what it expects.
  readonly data: Record<string, Reply> | null
  readonly errors?: readonly {
    readonly message: string
    readonly path?: readonly (string | number)[]
    readonly extensions?: Record<string, unknown>
  }[]
}

/** A part of an answer, to be read by path. */
export type Reply = ReturnType<typeof JSON.parse>

/** A busy machine takes its time: what an answer says is tested here, not how soon it comes. */
const patiently = { deadlineMilliseconds: 60_000 }

/** Asks one GraphQL operation of a graph, through the whole stack but the network. */
export function ask(graph: Graph, query: string, variables: object = {}): Promise<Answer> {
  return askServer(serverOver(graph), query, variables)
}

/** A server that can be asked again and again, of what it has learnt before. */
export function serverOver(graph: Graph): Yoga {
  return graphqlOver(admitting(graph, patiently))
}

/** Asks one GraphQL operation of a server that is there. */
export async function askServer(server: Yoga, query: string, variables: object = {}): Promise<Answer> {
  const response = await server.fetch('http://test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  return (await response.json()) as Answer
}

/** The answer's data. @throws where the answer has errors */
export async function answer(graph: Graph, query: string, variables: object = {}): Promise<Record<string, Reply>> {
  const { data, errors } = await ask(graph, query, variables)
  if (errors || !data) throw new Error(JSON.stringify(errors))
  return data
}

/** A graph that notes each statement that it is sent. */
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
