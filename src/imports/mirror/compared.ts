import type { DuckDBConnection } from '@duckdb/node-api'
import { Surroundings, yearsOf } from '../../../cypher/knowledge/mirror/around.ts'
import { flowsBetween } from '../../../cypher/knowledge/mirror/mirror-flow.ts'
import { isUnspecified, type Report, type ReportedFlow } from '../../../cypher/knowledge/mirror/report.ts'
import { type Database, listOf } from './duckdb.ts'
import { makeFlows } from './flows-table.ts'
import { readReports } from './reports-table.ts'

/**
 * Compares all reports and writes the flows that they come to into a table. They are read in the order of exporter and importer, so that what is
 * between two is in memory together, with what the exporter sends to hubs, and nothing else.
 */
export async function compareAll({ connection, writing }: Database): Promise<void> {
  const around = await surroundings(connection)
  // What is sorted while it is read stays in memory until the last row: this way it goes to the disk first.
  await connection.run('CREATE TABLE ordered AS SELECT * FROM reports ORDER BY exporter, importer, start, id')
  const flows = await makeFlows(writing)
  let exporter: string | undefined
  let between: Report[] = []
  const done = () => {
    for (const flow of flowsBetween(between, around)) flows.add(flow)
    between = []
  }
  for await (const reports of readReports(connection, 'ordered')) {
    for (const report of reports) {
      const [first] = between
      if (first && (first.exporter !== report.exporter || first.importer !== report.importer)) done()
      if (report.exporter !== exporter) {
        exporter = report.exporter
        await noteThroughHubs(writing, exporter, around)
      }
      between.push(report)
    }
  }
  done()
  flows.close()
}

/**
 * Notes what one exporter sends to hubs, in place of what the one before did: whoever re-exports anything is a hub, so that of all exporters it
 * would be most of what is compared.
 */
async function noteThroughHubs(connection: DuckDBConnection, exporter: string, around: Surroundings): Promise<void> {
  around.forgetThroughHubs()
  if (isUnspecified(exporter)) return
  const toHubs = `exporter IN ${listOf([exporter])} AND list_contains(${listOf(around.hubs)}, importer)`
  for await (const reports of readReports(connection, `ordered WHERE flow IN ('EXPORTS', 'IMPORTS') AND ${toHubs}`))
    for (const report of reports) around.noteAmount(report)
}

/** Who reports at all, and what goes to areas that are not specified. */
async function surroundings(connection: DuckDBConnection): Promise<Surroundings> {
  const around = new Surroundings()
  const reporters = await connection.runAndReadAll(
    `SELECT DISTINCT CASE flow WHEN 'IMPORTS' THEN importer ELSE exporter END, flow, left(start, 4), left("end", 4), valuation
    FROM reports WHERE flow <> 'RECONCILED'`,
  )
  for (const [by, flow, start, end, valuation] of reporters.getRowsJS() as string[][])
    for (const year of yearsOf({ start: start ?? '', end: end ?? '' }))
      around.noteReporter(by ?? '', flow as ReportedFlow, year, (valuation ?? null) as Report['valuation'])
  const hidden = "NOT contains(exporter, ':') OR NOT contains(importer, ':')"
  for await (const reports of readReports(connection, `reports WHERE flow IN ('EXPORTS', 'IMPORTS') AND (${hidden})`))
    for (const report of reports) around.noteAmount(report)
  return around
}
