import { setTimeout as pause } from 'node:timers/promises'
import { type EmbeddedSettings, openEmbedded } from './embedded.ts'
import { GraphUnavailable } from './errors.ts'
import type { WritableGraph } from './graph.ts'
import { type Neo4jSettings, openNeo4j } from './neo4j.ts'

export type GraphSettings = { readonly neo4j: Neo4jSettings } | { readonly embedded: EmbeddedSettings }

export interface Patience {
  /** How often to try in all: a database that starts beside this process takes a while. */
  readonly tries: number
  readonly millisecondsBetween: number
  /** Told of each try that failed. */
  readonly onRetry: (message: string) => void
}

/**
 * Opens the graph that the settings name.
 * @throws {GraphUnavailable} where it can't be reached after the last try, or at once where trying again can't help
 */
export async function openGraph(settings: GraphSettings, patience?: Patience): Promise<WritableGraph> {
  if ('embedded' in settings) return openEmbedded(settings.embedded)
  for (let tried = 1; ; tried++) {
    try {
      return await openNeo4j(settings.neo4j)
    } catch (error) {
      const again = error instanceof GraphUnavailable && error.mayPass && patience && tried < patience.tries
      if (!again) throw error
      patience.onRetry(
        `${error.message}. Try ${tried} of ${patience.tries}; the next in ${patience.millisecondsBetween / 1000} s`,
      )
      await pause(patience.millisecondsBetween)
    }
  }
}
