import { admitting } from '../../serving/admit.ts'
import { graphqlOver } from '../../serving/graphql.ts'
import { withSeededGraph } from '../../with-seeded-graph.ts'
import { type Answer, type Asking, requestOf } from './asking.ts'

/**
 * Runs operations on the configured graph, which is open while `work` runs.
 * @throws {GraphUnavailable} if it can't be opened or has not been seeded
 */
export function overGraph<Result>(work: (ask: Asking) => Promise<Result>): Promise<Result> {
  return withSeededGraph((graph) => {
    const yoga = graphqlOver(admitting(graph))
    return work(async (operation, variables) => {
      const response = await yoga.fetch('http://entrepot/graphql', requestOf(operation, variables))
      return (await response.json()) as Answer
    })
  })
}
