import type { Card } from '../../web/shared/graphql/fragments.ts'

/** A tool can't answer because of what it was given, or because the graph can't be read. The message names the field. */
export class ToolFailed extends Error {
  override readonly name = 'ToolFailed'
  constructor(message: string, field?: string) {
    super(field ? `${field}: ${message}` : message)
  }
}

/** A name fits several things, or nothing quite: whoever asked has to choose. */
export class Ambiguous extends Error {
  override readonly name = 'Ambiguous'
  constructor(
    readonly field: string,
    readonly text: string,
    readonly candidates: readonly Card[],
    /** True if all candidates are called exactly so; false if none is, and these are similar. */
    readonly isExact: boolean,
  ) {
    super(`${field}: ${JSON.stringify(text)} is not the name of one thing alone`)
  }
}
