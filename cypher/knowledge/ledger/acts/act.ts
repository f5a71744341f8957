import type { Change } from '../commit.ts'

/** What an act comes to: its changes, and the id of what it is about. */
export interface Outcome {
  readonly about: string
  readonly changes: readonly Change[]
}
