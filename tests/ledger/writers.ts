import type { WritableGraph } from '../../cypher/engine/graph.ts'
import type { Viewer } from '../../schema/request.ts'
import { type AdmitSettings, admitting } from '../../src/serving/admit.ts'
import { graphqlOver, type Yoga } from '../../src/serving/graphql.ts'
import type { Answer } from '../asking.ts'

const viewers: Readonly<Record<string, Viewer>> = {
  ann: { id: 'ann', scopes: ['facts:write'] },
  bob: { id: 'bob', scopes: ['facts:propose'] },
  eve: { id: 'eve', scopes: ['facts:review'] },
  dan: { id: 'dan', scopes: ['import'] },
}

export type Writer = 'ann' | 'bob' | 'eve' | 'dan' | 'nobody'

/** As a server admits requests, with a cache of rows; the header `x-viewer` says who asks. */
export const settings: AdmitSettings = {
  cache: true,
  deadlineMilliseconds: 60_000,
  viewerOf: (header) => viewers[header('x-viewer') ?? ''] ?? null,
}

/** A server over a graph that may be written to. */
export function writableServer(graph: WritableGraph): Yoga {
  return graphqlOver(admitting(graph, settings), [], false, graph)
}

/** Sends one operation in somebody's name: ann may write, bob may propose, eve may review, dan may do something else. */
export async function send(server: Yoga, as: Writer, query: string, variables: object = {}): Promise<Answer> {
  const response = await server.fetch('http://test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-viewer': as },
    body: JSON.stringify({ query, variables }),
  })
  return (await response.json()) as Answer
}
