import { longest, optionalText, text } from './checked.ts'

/** Who does something, and why. */
export interface Writer {
  readonly by: string
  readonly why?: string | null
  /** With a key, the same asked again is done once. */
  readonly key?: string | null
}

/**
 * A writer with the texts that the ledger keeps.
 * @throws {Refused} naming one that is empty or too long
 */
export function checkedWriter({ by, why, key }: Writer) {
  return {
    by: text('by', by, longest.name),
    why: optionalText('why', why, longest.words),
    key: optionalText('key', key, longest.name),
  }
}
