import { setTimeout as pause } from 'node:timers/promises'
import { type EmbeddedSettings, openEmbedded } from './embedded.ts'
import { GraphUnavailable } from './errors.ts'
import type { WritableGraph } from './graph.ts'
import { type Neo4jSettings, openNeo4j } from './neo4j.ts'

export type GraphSettings = { readonly neo4j: Neo4jSettings } | { readonly embedded: EmbeddedSettings }

export interface RetrySettings {
  /** The number of attempts. A database that is started together with this process takes a while. */
  readonly tries: number
  readonly millisecondsBetween: number
  /** Called after each failed attempt but the last. */
  readonly onRetry: (message: string) => void
}

/**
 * Opens the graph that the settings name.
 * @throws {GraphUnavailable} if it can't be reached after the last attempt, or at once if trying again can't help
 */
export async function openGraph(settings: GraphSettings, retry?: RetrySettings): Promise<WritableGraph> {
  if ('embedded' in settings) return openEmbedded(settings.embedded)
  for (let tried = 1; ; tried++) {
    try {
      return await openNeo4j(settings.neo4j)
    } catch (error) {
      const again = error instanceof GraphUnavailable && error.mayPass && retry && tried < retry.tries
      if (!again) throw error
      retry.onRetry(
        `${error.message}. Try ${tried} of ${retry.tries}; the next in ${retry.millisecondsBetween / 1000} s`,
      )
      await pause(retry.millisecondsBetween)
    }
  }
}
