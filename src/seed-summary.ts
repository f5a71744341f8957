import Table from 'cli-table3'
import type { SeedSummary } from '../seed/seed.ts'

/** Summarizes a run of the seed: a table of the data sets, and the file and line of each record that was left out. */
export function summaryOf(summary: SeedSummary): string {
  const { dataSets } = summary
  const table = new Table({
    head: ['data set', 'read', 'nodes', 'edges', 'claims', 'unresolved'],
    style: { head: [], border: [] },
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right'],
  })
  for (const { name, read, entities, relations, claims, unresolved } of dataSets) {
    table.push([name, read, entities, relations, claims, unresolved.length])
  }
  const unresolved = dataSets.flatMap((dataSet) => dataSet.unresolved)
  return [
    table.toString(),
    ...(unresolved.length > 0
      ? ['', 'Left out:', ...unresolved.map(({ file, line, what }) => `  ${file}:${line}  ${what}`)]
      : []),
    '',
    resultOf(summary),
  ].join('\n')
}

/** What a run of the seed comes to, in a line or two. */
export function resultOf({ profile, changed, besides, nodes, relationships, seconds }: SeedSummary): string {
  return [
    ...(besides ? [`Data of another seed (${besides}) is still there; --reset removes it.`] : []),
    changed
      ? `Seeded ${profile} in ${seconds.toFixed(1)} s: ${nodes} nodes, ${relationships} relationships.`
      : `Nothing to do: the graph holds ${profile} already, ${nodes} nodes and ${relationships} relationships.`,
  ].join('\n')
}
