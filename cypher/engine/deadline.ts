import { DeadlinePassed } from './errors.ts'
import type { Graph, Row, Statement } from './graph.ts'

/**
 * A graph for one request: a decorator that gives each statement the time that is left, which a server that can end
 * statements is told as well, and answers no more once the time is up. Each statement says that it is this request's.
 * @param milliseconds the time for all that is asked through it, from now
 */
export function withDeadline(graph: Graph, milliseconds: number): Graph {
  const end = performance.now() + milliseconds
  const request = {}
  return {
    ...graph,
    async run(statement) {
      const left = end - performance.now()
      if (left <= 0) throw new DeadlinePassed(milliseconds)
      return withinTime(
        graph.run({ ...statement, request, millisecondsLeft: left }),
        left,
        () => new DeadlinePassed(milliseconds),
      )
    },
  }
}

async function withinTime(
  answer: Promise<readonly Row[]>,
  milliseconds: number,
  late: () => Error,
): Promise<readonly Row[]> {
  let timer: NodeJS.Timeout | undefined
  const timeUp = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), milliseconds)
  })
  try {
    return await Promise.race([answer, timeUp])
  } finally {
    clearTimeout(timer)
  }
}

/** On what terms a statement goes that many share: it may take as long as the most patient waits, and is one request's if all are. */
export function inCommon(statements: readonly Statement[]): Pick<Statement, 'millisecondsLeft' | 'request'> {
  const limits = statements.flatMap(({ millisecondsLeft }) => millisecondsLeft ?? [])
  const [request, ...others] = new Set(statements.map((statement) => statement.request))
  return {
    ...(limits.length === statements.length && { millisecondsLeft: Math.max(...limits) }),
    ...(request && others.length === 0 && { request }),
  }
}
