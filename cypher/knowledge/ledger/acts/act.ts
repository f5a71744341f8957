import type { Change, LedgerReader } from '../commit.ts'

/** What an act comes to: its changes, and the id of what it is about. */
export interface Outcome {
  readonly about: string
  readonly changes: readonly Change[]
}

/**
 * An act: checks what is asked against the graph as it is and says what changes.
 * @throws {Refused} naming the field of the input that is wrong
 */
export type Act<Input> = (read: LedgerReader, input: Input) => Promise<Outcome>
