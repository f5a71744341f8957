import { setTimeout as pause } from 'node:timers/promises'
import { QuestionFailed } from '../../cypher/engine/errors.ts'
import type { Graph, Row, Statement } from '../../cypher/engine/graph.ts'

/** What goes wrong with a statement: it may throw, or answer with other rows. */
type Fault = (statement: Statement, rows: () => Promise<readonly Row[]>) => Promise<readonly Row[]>

/** A graph with which something goes wrong while it is told to, and which notes what it is asked. */
export interface FaultyGraph {
  readonly graph: Graph
  /** Asks with a fault. */
  during<T>(fault: Fault, ask: () => Promise<T>): Promise<T>
  /** The names of the statements that asking sends. */
  sentBy(ask: () => Promise<unknown>): Promise<readonly string[]>
  /** Waits until no statement is under way: an answer that is given up may leave some. */
  idle(): Promise<void>
}

export function faulty(graph: Graph): FaultyGraph {
  let fault: Fault | undefined
  let underWay = 0
  async function during<T>(wrong: Fault, ask: () => Promise<T>): Promise<T> {
    fault = wrong
    try {
      return await ask()
    } finally {
      fault = undefined
    }
  }
  return {
    graph: {
      ...graph,
      async run(statement) {
        underWay += 1
        try {
          return await (fault ? fault(statement, () => graph.run(statement)) : graph.run(statement))
        } finally {
          underWay -= 1
        }
      },
    },
    async idle() {
      do await pause(5)
      while (underWay > 0)
    },
    during,
    async sentBy(ask) {
      const names = new Set<string>()
      await during((statement, rows) => {
        names.add(statement.name)
        return rows()
      }, ask)
      return [...names]
    },
  }
}

/** A statement is refused, at once or after so many milliseconds. */
export function refusing(name: string, milliseconds = 0): Fault {
  return async (statement, rows) => {
    if (statement.name !== name) return rows()
    if (milliseconds > 0) await pause(milliseconds)
    throw new QuestionFailed(name, { cause: new Error('planted') })
  }
}

/** Every second row lacks a column, or its entity a property; the other statements of the operation take their time. */
export function lacking(column: string): Fault {
  return async ({ parameters }, rows) => {
    const found = await rows()
    await pause(2)
    const columns = (parameters.columns ?? []) as readonly string[]
    return found.map((row, at) => (at % 2 === 1 ? without(row, column, columns) : row))
  }
}

function without(row: Row, column: string, columns: readonly string[]): Row {
  const { [column]: _, ...rest } = row
  const take = (values: unknown) =>
    Array.isArray(values) ? values.map((value, at) => (columns[at] === column ? null : value)) : values
  return {
    ...rest,
    ...('entity' in rest && { entity: take(rest.entity) }),
    ...('entities' in rest && {
      entities: (rest.entities as readonly unknown[]).map((one, at) => (at % 2 ? take(one) : one)),
    }),
    ...('claim' in rest && { claim: { ...(rest.claim as object), [column]: undefined } }),
  }
}
