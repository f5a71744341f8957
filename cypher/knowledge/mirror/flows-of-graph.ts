import type { Reader } from '../../engine/reader.ts'
import { surroundingsOf } from './around.ts'
import { flowsBetween, type MirrorFlow } from './mirror-flow.ts'
import type { Report } from './report.ts'
import { reportsOfGraph } from './reports-of-graph.ts'

/** All flows of which the graph has a report, in the order of lists, held until it changes. */
export async function flowsOfGraph(reader: Reader): Promise<readonly MirrorFlow[]> {
  const reports = await reportsOfGraph(reader)
  return reader.held('mirror flows', async () => flowsOf(reports))
}

/** The flows of reports that are all in memory, in the order of lists. */
function flowsOf(reports: readonly Report[]): readonly MirrorFlow[] {
  const around = surroundingsOf(reports)
  const between = new Map<string, Report[]>()
  for (const report of reports) {
    const key = `${report.exporter}\t${report.importer}`
    between.set(key, [...(between.get(key) ?? []), report])
  }
  return [...between.values()]
    .flatMap((own) => flowsBetween(own, around))
    .sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1))
}
