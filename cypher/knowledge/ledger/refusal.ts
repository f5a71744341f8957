import { bounded } from '../errors.ts'

/** Why the ledger refuses a change. */
export type RefusalCode =
  | 'UNKNOWN_ENTITY'
  | 'UNKNOWN_SOURCE'
  | 'UNKNOWN_CLAIM'
  | 'UNKNOWN_ENTRY'
  | 'NOT_A_VALUE'
  | 'NO_SOURCE'
  | 'MISFIT'
  | 'TOO_LONG'
  | 'TWIN'
  | 'CYCLE'
  | 'IN_USE'
  | 'KEY_USED'
  | 'NOT_OPEN'

/** A change that can't be made. `field` names the part of the input that is wrong, and the message says what to send instead. */
export class Refused extends Error {
  override readonly name = 'Refused'
  constructor(
    /** The path of the field in the input: `value`, `citations.0.source`. */
    readonly field: string,
    readonly code: RefusalCode,
    message: string,
    /** Of a TWIN: the id of what is there already. */
    readonly existing?: string,
  ) {
    super(bounded(message))
  }
}
