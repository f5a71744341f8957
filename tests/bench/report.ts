import Table from 'cli-table3'
import type { Result } from './figures.ts'

/** The results as one table, a row for each contestant, with the ratios to the peer and to the bare statement. */
export function report(results: readonly Result[]): string {
  const table = new Table({
    head: [
      'shape',
      'clients',
      'server',
      'req/s',
      '× peer',
      '× raw',
      'p50 ms',
      'p99 ms',
      'stmts',
      'hits',
      'server µs',
      'db µs',
    ],
    style: { head: [], border: [], compact: true },
  })
  for (const result of results) {
    const beside = (server: string) =>
      results.find(
        (other) => other.server === server && other.shape === result.shape && other.clients === result.clients,
      )
    const times = (other: Result | undefined) => (other ? (result.rps / other.rps).toFixed(2) : '')
    table.push([
      result.shape,
      result.clients,
      result.server + (result.errors > 0 ? ` (${result.errors} errors)` : ''),
      Math.round(result.rps),
      times(beside('neo4j-graphql')),
      times(beside('raw')),
      result.p50.toFixed(2),
      result.p99.toFixed(1),
      result.statements.toFixed(2),
      Number.isNaN(result.hits) ? '' : result.hits,
      Math.round(result.serverCpu),
      Number.isNaN(result.databaseCpu) ? '' : Math.round(result.databaseCpu),
    ])
  }
  return table.toString()
}
