import { DeadlinePassed } from './errors.ts'
import type { Graph, Row, Statement } from './graph.ts'

/**
 * A graph for one request: a decorator that gives each statement the time that is left, which a server that can end
 * statements is told as well, and answers no more once the time is up.
 * @param milliseconds the time for all that is asked through it, from now
 */
export function withDeadline(graph: Graph, milliseconds: number): Graph {
  const end = performance.now() + milliseconds
  return {
    ...graph,
    async run(statement) {
      const left = end - performance.now()
      if (left <= 0) throw new DeadlinePassed(milliseconds)
      return withinTime(
        graph.run({ ...statement, millisecondsLeft: left }),
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

/** The time of a statement that many share: as long as the most patient of them waits. */
export function patience(statements: readonly Statement[]): Pick<Statement, 'millisecondsLeft'> {
  const limits = statements.flatMap(({ millisecondsLeft }) => millisecondsLeft ?? [])
  return limits.length === statements.length ? { millisecondsLeft: Math.max(...limits) } : {}
}
