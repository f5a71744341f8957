import type { Graph } from '../../cypher/engine/graph.ts'

/** A way between two stops that are open to goods today, in kilometres. */
export interface Way {
  readonly ends: readonly [string, string]
  readonly line: string | null
  readonly mode: string
  readonly kilometres: number | null
}

/** The sections of railways and train ferries that goods can pass today, read from the nodes alone. */
export async function everySection(graph: Graph, today: string): Promise<readonly Way[]> {
  const rows = await graph.run({
    name: 'every-section',
    text: `MATCH (section:Section)
      RETURN section.fromId AS here, section.toId AS there, section.railwayId AS line, section.mode AS mode,
        section.kilometres AS kilometres, section.status AS status, section.openedOn AS opened, section.freight AS freight`,
    parameters: {},
    keyed: false,
  })
  return (rows as unknown as readonly SectionRow[])
    .filter(({ status, opened, freight }) => status === 'OPEN' && (opened ?? '') <= today && freight !== false)
    .map(({ here, there, line, mode, kilometres }) => ({ ends: [here, there], line, mode, kilometres }))
}

/** The stations with some ids. */
export async function everyStation(
  graph: Graph,
  ids: readonly string[],
): Promise<
  readonly {
    readonly id: string
    readonly name: string
    readonly aliases: readonly string[]
    readonly countryId: string
  }[]
> {
  const text =
    'UNWIND $ids AS id MATCH (stop:Entity {id: id}) RETURN stop.id AS id, stop.name AS name, stop.aliases AS aliases, stop.countryId AS countryId'
  const rows = await graph.run({ name: 'every-station', text, parameters: { ids }, keyed: false })
  return rows as never
}

interface SectionRow {
  readonly here: string
  readonly there: string
  readonly line: string
  readonly mode: string
  readonly kilometres: number
  readonly status: string
  readonly opened: string | null
  readonly freight: boolean | null
}

/** The kilometres of the shortest way between two stops, by relaxing every way repeatedly; undefined if no way leads there. */
export function leastInMemory(ways: readonly Way[], from: string, to: string): number | undefined {
  const least = new Map([[from, 0]])
  for (let changed = true; changed; ) {
    changed = false
    for (const { ends, kilometres } of ways) {
      for (const [here, there] of [ends, [...ends].reverse() as [string, string]]) {
        const sum = (least.get(here) ?? Number.POSITIVE_INFINITY) + (kilometres ?? Number.POSITIVE_INFINITY)
        if (sum >= (least.get(there) ?? Number.POSITIVE_INFINITY)) continue
        least.set(there, sum)
        changed = true
      }
    }
  }
  return least.get(to)
}
