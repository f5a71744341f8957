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

/** A past state of the graph is being rebuilt in memory, which takes longer than the request may. */
export class StillRebuilding extends Error {
  override readonly name = 'StillRebuilding'
  /** @param seconds after which it should be there */
  constructor(
    at: string,
    readonly seconds: number,
  ) {
    super(`The graph as it was known at ${at} is being rebuilt; ask again in ${seconds} s`)
  }
}

/** A past state of the graph is more than the server may hold in memory. */
export class PastTooLarge extends Error {
  override readonly name = 'PastTooLarge'
  constructor(nodes: number, most: number) {
    super(
      `The graph and its ledger have ${nodes} nodes, and the server rebuilds past states of up to ${most}: leave out \`knownAt\`, or let the server hold more with ENTREPOT_KNOWN_AT_NODES`,
    )
  }
}

/** Something needs a package that is not installed, since not everybody needs it. The message says which, and how to get it. */
export class NotInstalled extends Error {
  override readonly name = 'NotInstalled'
  constructor(what: string, packageAndVersion: string, cause?: unknown) {
    super(`${what} needs ${packageAndVersion}, which is not installed: npm install ${packageAndVersion}`, { cause })
  }
}

/** The rows of a workspace are being compared, which takes longer than the request may. */
export class StillComparing extends Error {
  override readonly name = 'StillComparing'
  /** @param seconds after which it should be done */
  constructor(
    workspace: string,
    readonly seconds: number,
  ) {
    super(`The rows of the workspace ${workspace} are being compared; ask again in ${seconds} s`)
  }
}

/** The rows of a workspace could not be compared, which whoever asks next tries again. */
export class ComparisonFailed extends Error {
  override readonly name = 'ComparisonFailed'
  /** @param why the end of the sentence */
  constructor(workspace: string, why: string, cause?: unknown) {
    super(`The rows of the workspace ${workspace} could not be compared: ${bounded(why)}; ask again to try anew`, {
      cause,
    })
  }
}
