import type { DuckDBAppender, DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import { isUnexplained, type MirrorFlow } from '../../../cypher/knowledge/mirror/mirror-flow.ts'
import type { Report } from '../../../cypher/knowledge/mirror/report.ts'
import type { FlowsAsked } from '../../../schema/mirror/flows-asked.ts'

/** How many flows wait in memory to be written together. */
const heldBack = 2_048

/** Makes the table of flows in the database `written`, and says how one is added. Close what it returns before the table is read. */
export async function makeFlows(connection: DuckDBConnection) {
  await connection.run(`CREATE TABLE written.flows (place VARCHAR, exporter VARCHAR, importer VARCHAR, commodity VARCHAR, first_day VARCHAR,
    last_day VARCHAR, gap DOUBLE, state VARCHAR, unexplained BOOLEAN, told VARCHAR)`)
  const appender = await connection.createAppender('flows', 'main', 'written')
  let waiting = 0
  return {
    add(flow: MirrorFlow) {
      append(appender, flow)
      // Rows wait in memory until they are handed over.
      waiting = (waiting + 1) % heldBack
      if (waiting === 0) appender.flushSync()
    },
    close: () => appender.closeSync(),
  }
}

function append(appender: DuckDBAppender, flow: MirrorFlow): void {
  const { sortKey, exporter, importer, commodity, start, end, gap, state } = flow
  for (const text of [sortKey, exporter, importer, commodity, start, end])
    text === null ? appender.appendNull() : appender.appendVarchar(text)
  gap === null ? appender.appendNull() : appender.appendDouble(Math.abs(Number(gap)))
  appender.appendVarchar(state)
  appender.appendBoolean(isUnexplained(flow))
  const { exported, imported, reconciled } = flow
  const told = { ...flow, exported: briefly(exported), imported: briefly(imported), reconciled: briefly(reconciled) }
  appender.appendVarchar(JSON.stringify(told))
  appender.endRow()
}

/** What is told of a report, without what its flow has too. */
function briefly(report: Report | null): Partial<Report> | null {
  if (!report) return null
  const { id, value, start, end, valuation, estimate, quantity, quantityUnit, dataset } = report
  return { id, value, start, end, valuation, estimate, quantity, quantityUnit, dataset }
}

/** A page of flows after a place, in order. */
export async function flowsIn(
  connection: DuckDBConnection,
  asked: FlowsAsked,
  after: string,
  limit: number,
): Promise<readonly MirrorFlow[]> {
  const { text, values } = conditionsOf(asked)
  const reader = await connection.runAndReadAll(
    `SELECT told FROM flows WHERE place > $after AND ${text} ORDER BY place LIMIT ${Math.trunc(limit)}`,
    { ...values, after },
  )
  return reader.getRowsJS().map(([told]) => JSON.parse(String(told)) as MirrorFlow)
}

/** How many flows are asked for. */
export async function countOfFlows(connection: DuckDBConnection, asked: FlowsAsked): Promise<number> {
  const { text, values } = conditionsOf(asked)
  const reader = await connection.runAndReadAll(`SELECT count(*) FROM flows WHERE ${text}`, values)
  return Number(reader.getRowsJS()[0]?.[0])
}

function conditionsOf(asked: FlowsAsked): { readonly text: string; readonly values: Record<string, DuckDBValue> } {
  const { exporter, importer, commodity, year, atLeast, states, unexplainedOnly } = asked
  const values: Record<string, DuckDBValue> = {}
  const tests: string[] = ['true']
  const test = (text: string, given: Readonly<Record<string, DuckDBValue | undefined>>) => {
    if (Object.values(given).includes(undefined)) return
    tests.push(text)
    Object.assign(values, given)
  }
  test('exporter = $exporter', { exporter })
  test('importer = $importer', { importer })
  test('commodity = $commodity', { commodity })
  if (year !== undefined)
    test('first_day <= $last AND last_day >= $first', { first: `${year}-01-01`, last: `${year}-12-31` })
  test('gap >= $atLeast', { atLeast })
  if (states) tests.push(`state IN (${states.map((state) => `'${state}'`).join(', ') || 'NULL'})`)
  if (unexplainedOnly) tests.push('unexplained')
  return { text: tests.join(' AND '), values }
}
