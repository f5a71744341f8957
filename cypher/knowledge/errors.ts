/** Somebody asked for something that can't be; the message says what can, and the error names the argument. */
export class BadInput extends Error {
  override readonly name = 'BadInput'
  constructor(
    readonly argument: string,
    message: string,
  ) {
    super(message)
  }
}

/** A search has used up what it may look at; the message says how to ask for less. */
export class BudgetExceeded extends Error {
  override readonly name = 'BudgetExceeded'
  constructor(why: string) {
    super(
      `The search was ended before it was certain of its answer: ${why}. Name the \`relations\` to go along, or a smaller \`maxLength\``,
    )
  }
}
