import { noteOfCrossing, readBorderCrossings } from './border-crossings-file.ts'
import { curated } from './curated.ts'
import type { Draft } from './draft.ts'
import type { WorldPorts } from './world-ports.ts'

/** Pairs the two sides of each crossing of `border_crossings.yaml`. Runs after both lists of crossings, whose ports it pairs. */
export function addBorderCrossings(draft: Draft, { pairs }: WorldPorts): void {
  const asOf = readBorderCrossings().content.as_of
  draft.read(pairs.length)
  for (const { ids, crossing } of pairs)
    draft.relation({
      from: ids[0],
      relation: 'PAIRED_WITH',
      to: ids[1],
      ...curated,
      confidence: crossing.conf,
      note: noteOfCrossing(crossing, asOf),
    })
}
