/** A statement was refused, or ended before it answered. The engine's own error is the `cause`. */
export class QuestionFailed extends Error {
  override readonly name = 'QuestionFailed'
  constructor(
    readonly question: string,
    options: { cause: unknown },
  ) {
    super(`The question ${question} failed: ${reason(options.cause)}`, options)
  }
}

/** The graph can't be reached or opened; the message says what to check. */
export class GraphUnavailable extends Error {
  override readonly name = 'GraphUnavailable'
  /** False where trying again can't help: a wrong password, a damaged file. */
  readonly mayPass: boolean
  constructor(message: string, options: { cause: unknown; mayPass?: boolean }) {
    super(message, options)
    this.mayPass = options.mayPass ?? false
  }
}

/** A `.cypher` file is missing, or its header and its parameters don't agree. */
export class MalformedQuestion extends Error {
  override readonly name = 'MalformedQuestion'
}

/** A request took longer than it may; its statements are ended. */
export class DeadlinePassed extends Error {
  override readonly name = 'DeadlinePassed'
  constructor(milliseconds: number) {
    super(`The operation took longer than ${milliseconds / 1000} s and was ended: ask for less at once`)
  }
}

/** The client left before its answer: no further statement is sent for it. */
export class RequestAborted extends Error {
  override readonly name = 'RequestAborted'
  constructor() {
    super('The client closed the connection before the answer was ready')
  }
}

/** No time left, nobody who waits, or no graph: sending each request's part of a shared statement alone would fail in the same way. */
export function concernsAll(thrown: unknown): boolean {
  return thrown instanceof DeadlinePassed || thrown instanceof RequestAborted || thrown instanceof GraphUnavailable
}

/** The message of whatever was thrown. */
export function reason(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
