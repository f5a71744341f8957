import Table from 'cli-table3'
import { beside, type Result } from './figures.ts'

/** The results as one table, a row for each contestant, with the ratios to the peer, to the bare statement and to the checkout before. */
export function report(results: readonly Result[]): string {
  const head = ['shape', 'like', 'clients', 'server', 'req/s', '× peer', '× raw', '× before', 'p50 ms', 'p99 ms']
  const costs = ['stmts', 'hits', 'server µs', 'db µs']
  const table = new Table({ head: [...head, ...costs], style: { head: [], border: [], compact: true } })
  for (const result of results) {
    const times = (other: Result | undefined) => (other ? (result.rps / other.rps).toFixed(2) : '')
    table.push([
      result.shape,
      result.like,
      result.clients,
      result.server + (result.errors > 0 ? ` (${result.errors} errors)` : ''),
      Math.round(result.rps),
      times(beside(results, result, 'neo4j-graphql')),
      times(beside(results, result, 'raw')),
      times(beside(results, result, result.server.includes('embedded') ? 'before-embedded' : 'before')),
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
