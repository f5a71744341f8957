import { inCommon } from './deadline.ts'
import type { Parameters, Row, Statement } from './graph.ts'
import { withNames } from './naming.ts'

/** A statement that is to be joined with others, and the columns that it answers with. */
export interface Part {
  readonly statement: Statement
  readonly columns: readonly string[]
}

/**
 * Makes one statement of several, ten at the most. Each stands in it whole, with its place behind the names of its parameters, and the
 * rows of each come as lists of values in one column of the only row.
 */
export function join(parts: readonly Part[]): Statement {
  const statements = parts.map(({ statement }) => statement)
  const calls = parts.map(({ statement, columns }, at) => {
    const text = statement.text.replace(/\$(\w+)/g, `$$$1${at}`)
    return `CALL () {\nCALL () {\n${text}\n}\nRETURN collect([${columns.map((name) => `\`${name}\``)}]) AS rows${at}\n}`
  })
  const parameters = statements.flatMap((statement, at) =>
    Object.entries(statement.parameters).map(([name, value]) => [`${name}${at}`, value] as const),
  )
  return {
    name: nameOf(statements),
    text: `${calls.join('\n')}\nRETURN ${parts.map((_, at) => `rows${at}`)}`,
    parameters: Object.fromEntries(parameters) as Parameters,
    keyed: false,
    ...inCommon(statements),
  }
}

/** The names of the questions that are joined. */
export function nameOf(statements: readonly Statement[]): string {
  return statements.map(({ name }) => name).join(' + ')
}

/** The rows of one part, from the only row of a joined statement. */
export function rowsOf(row: Row | undefined, at: number, columns: readonly string[]): readonly Row[] {
  const lists = row?.[`rows${at}`] as readonly (readonly unknown[])[]
  return lists.map((values) => withNames(values, columns))
}
