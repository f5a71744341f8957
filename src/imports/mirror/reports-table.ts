import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api'
import { type Report, rounding } from '../../../cypher/knowledge/mirror/report.ts'
import { listOf } from './duckdb.ts'

/** The columns of a report, in the order in which they are read and written. */
const columns = [
  ...['id', 'flow', 'exporter', 'importer', 'commodity', 'commodityCode', 'measured', 'unit', 'value'],
  ...['amount', 'low', 'high', 'start', 'end', 'valuation', 'estimate', 'quantity', 'quantityUnit', 'dataset'],
] as const

const types: Readonly<Partial<Record<(typeof columns)[number], string>>> = {
  ...{ amount: 'DOUBLE', low: 'DOUBLE', high: 'DOUBLE', quantity: 'DOUBLE', estimate: 'BOOLEAN' },
}

/** The digits of goods, which are the same of an id and of a code, or their id or code; '' for all goods. */
const goods = "replace(replace(coalesce(commodity, commodityCode, ''), 'commodity:', ''), '.', '')"

const named = columns.map((name) => `"${name}"`).join(', ')

/**
 * The rows of chunks as reports. Columns are named with their types: a code such as 0101 is text. A partner or goods that were not recognised are
 * not those that are left out: an area without an id is one that is not specified, and goods without an id or code are left aside. Re-exports are
 * no facts of their own, so their rows are left out of the graph, and stand here all the same; re-imports explain nothing yet.
 */
const ofChunks = (files: readonly string[]) => `
  SELECT regexp_extract(filename, '([^/\\\\]+)[/\\\\][^/\\\\]+$', 1) || '/' || number AS id,
    CASE WHEN regexp_matches(dataset, '\\bbaci\\b', 'i') THEN 'RECONCILED' WHEN flow = 'RE_EXPORTS' THEN flow
      WHEN measure IN ('EXPORT_VALUE', 'EXPORT_VOLUME') THEN 'EXPORTS' ELSE 'IMPORTS' END AS flow,
    CASE WHEN starts_with(measure, 'EXPORT') THEN reporter ELSE other END AS exporter,
    CASE WHEN starts_with(measure, 'EXPORT') THEN other ELSE reporter END AS importer,
    commodity, commodityCode, CASE WHEN ends_with(measure, 'VALUE') THEN 'VALUE' ELSE 'QUANTITY' END AS measured,
    unit, NULL::VARCHAR AS value, value AS amount, NULL::DOUBLE AS low, NULL::DOUBLE AS high,
    left(periodStart || '-01-01', 10) AS start,
    CASE length(periodEnd) WHEN 4 THEN periodEnd || '-12-31' WHEN 7 THEN last_day((periodEnd || '-01')::DATE)::VARCHAR ELSE periodEnd END AS "end",
    valuation, isEstimate AS estimate, quantity, quantityUnit, dataset
  FROM (
    SELECT *, coalesce(partner, CASE WHEN verdict = 'UNRESOLVED' AND field = 'partner' THEN 'An area that is not specified' END) AS other
    FROM read_parquet(${listOf(files)}, filename = true)
  )
  WHERE measure IN ('EXPORT_VALUE', 'IMPORT_VALUE', 'EXPORT_VOLUME', 'IMPORT_QUANTITY')
    AND verdict <> 'WRONG' AND (verdict <> 'SKIPPED' OR flow = 'RE_EXPORTS') AND flow IS DISTINCT FROM 'RE_IMPORTS'
    AND reporter IS NOT NULL AND other IS NOT NULL AND reporter <> other
    AND value IS NOT NULL AND unit IS NOT NULL AND periodStart IS NOT NULL AND periodEnd IS NOT NULL
    AND NOT (verdict = 'UNRESOLVED' AND field = 'commodity' AND commodityCode IS NULL)`

/**
 * Makes the table `reports`: those of the graph, which are added some at a time, and the rows of chunks, which `finish` reads. Of a reconciled
 * set, which has all flows of the world, only what stands beside a report.
 */
export async function makeReports(connection: DuckDBConnection, files: readonly string[]) {
  const declared = columns.map((name) => `"${name}" ${types[name] ?? 'VARCHAR'}`).join(', ')
  await connection.run(`CREATE TABLE reports (${declared})`)
  const appender = await connection.createAppender('reports')
  return {
    add(ofGraph: readonly Report[]) {
      for (const report of ofGraph) append(appender, report)
      // Rows wait in memory until they are handed over.
      appender.flushSync()
    },
    async finish() {
      appender.closeSync()
      if (files.length > 0) await readChunks(connection, files)
    },
  }
}

function append(appender: DuckDBAppender, report: Report): void {
  for (const name of columns) {
    const value = report[name]
    if (value === null) appender.appendNull()
    else if (typeof value === 'number') appender.appendDouble(value)
    else if (typeof value === 'boolean') appender.appendBoolean(value)
    else appender.appendVarchar(value)
  }
  appender.endRow()
}

async function readChunks(connection: DuckDBConnection, files: readonly string[]): Promise<void> {
  await connection.run(`INSERT INTO reports SELECT ${named} FROM (${ofChunks(files)}) WHERE flow <> 'RECONCILED'`)
  await connection.run(`INSERT INTO reports SELECT ${named} FROM (${ofChunks(files)}) AS reconciled
    SEMI JOIN (SELECT DISTINCT exporter, importer, ${goods} AS goods FROM reports) AS said
    ON reconciled.exporter = said.exporter AND reconciled.importer = said.importer AND ${goods} = said.goods
    WHERE flow = 'RECONCILED'`)
}

/** Reports of a table, or those of it that pass a condition in SQL, in its order, some thousand at a time. */
export async function* readReports(connection: DuckDBConnection, from: string): AsyncGenerator<readonly Report[]> {
  const result = await connection.stream(`SELECT ${named} FROM ${from}`)
  for await (const rows of result.yieldRowsJs()) yield rows.map((row) => reportOf(row))
}

/** A plain literal: a million objects made of spread parts take ten times as long. */
function reportOf(row: readonly unknown[]): Report {
  const amount = row[9] as number
  const half = rounding(amount)
  const report: Record<(typeof columns)[number] | 'sources', unknown> = {
    id: row[0],
    flow: row[1],
    exporter: row[2],
    importer: row[3],
    commodity: row[4],
    commodityCode: row[5],
    measured: row[6],
    unit: row[7],
    value: row[8] ?? String(amount),
    amount,
    low: row[10] ?? amount - half,
    high: row[11] ?? amount + half,
    start: row[12],
    end: row[13],
    valuation: row[14],
    estimate: row[15],
    quantity: row[16],
    quantityUnit: row[17],
    dataset: row[18],
    sources: [],
  }
  return report as unknown as Report
}
