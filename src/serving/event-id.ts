import type { ExecutionResult } from 'graphql'

/** What a subscription is told of; the revision of the graph is its id. */
export interface Event {
  readonly revision: number
}

/**
 * Writes the id of an event behind its data, for a browser to send as `Last-Event-ID` when it comes back. Yoga writes `data: ` before what
 * `stringify` returns and an empty line behind it; JSON has no line breaks.
 */
export function withId(result: ExecutionResult, { revision }: Event): ExecutionResult {
  return { ...result, stringify: (shown: ExecutionResult) => `${JSON.stringify(shown)}\nid: ${revision}` } as never
}
