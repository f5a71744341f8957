/** The engine refused a statement or ended it before it answered. The engine's own error is the `cause`. */
export class QuestionFailed extends Error {
  override readonly name = 'QuestionFailed'
  constructor(
    readonly question: string,
    options: { cause: unknown },
  ) {
    super(`The question ${question} failed: ${reason(options.cause)}`, options)
  }
}

/** The graph can't be reached or opened. The message says what to check. */
export class GraphUnavailable extends Error {
  override readonly name = 'GraphUnavailable'
  /** False if trying again can't help, for example with a wrong password or a damaged file. */
  readonly mayPass: boolean
  constructor(message: string, options: { cause: unknown; mayPass?: boolean }) {
    super(message, options)
    this.mayPass = options.mayPass ?? false
  }
}

/** A `.cypher` file is missing, or its header doesn't match its parameters. */
export class MalformedQuestion extends Error {
  override readonly name = 'MalformedQuestion'
}

/** A request passed its deadline; its statements are ended. */
export class DeadlinePassed extends Error {
  override readonly name = 'DeadlinePassed'
  constructor(milliseconds: number) {
    super(`The operation took longer than ${milliseconds / 1000} s and was ended: ask for less at once`)
  }
}

/** The client disconnected before it was answered; no further statement is sent for it. */
export class RequestAborted extends Error {
  override readonly name = 'RequestAborted'
  constructor() {
    super('The client closed the connection before the answer was ready')
  }
}

/** True of errors that would hit every request in the same way (no time left, nobody waiting, no graph), so that retrying a shared statement per request is pointless. */
export function concernsAll(thrown: unknown): boolean {
  return thrown instanceof DeadlinePassed || thrown instanceof RequestAborted || thrown instanceof GraphUnavailable
}

/** The message of a thrown value, whatever its type. */
export function reason(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
