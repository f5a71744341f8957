/** How long a message may be that repeats what the client sent, in characters. */
const longest = 1_000

/** A message of an error, cut where the client's own text would make it too long. */
export function bounded(message: string): string {
  return message.length <= longest ? message : `${message.slice(0, longest / 2)} … ${message.slice(-longest / 2)}`
}

/** The client passed an argument that can't be used. `argument` names it, and the message says what is possible instead. */
export class BadInput extends Error {
  override readonly name = 'BadInput'
  constructor(
    readonly argument: string,
    message: string,
  ) {
    super(bounded(message))
  }
}

/** A search has used up its budget. The message says how to ask for less. */
export class BudgetExceeded extends Error {
  override readonly name = 'BudgetExceeded'
  constructor(exceeded: string) {
    super(
      `The search was ended before it was certain of its answer: ${exceeded}. Name the \`relations\` to go along, or a smaller \`maxLength\``,
    )
  }
}
