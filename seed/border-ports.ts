import {
  crossingProperties,
  importanceOfCrossing,
  noteOfCrossing,
  readBorderCrossings,
} from './border-crossings-file.ts'
import { type CrossingSide, readCrossingRows } from './border-ports-file.ts'
import { type CuratedNames, curated, readCuratedNames } from './curated.ts'
import type { Draft, EntityDraft } from './draft.ts'
import { addNamedPlace } from './named-place.ts'
import type { PlaceNames } from './place-names.ts'

const file = 'seed/data/border_ports.yaml'

/**
 * Adds the border crossings of China and its wider neighbourhood, on both sides, and pairs the ports that face each other. If
 * the file names a side with two places, it consists of both. The Mekong, opposite Guanlei, is not a place, so Guanlei is
 * reported and left unpaired.
 */
export function addBorderPorts(draft: Draft, places: PlaceNames): void {
  const names = readCuratedNames()
  const rows = readCrossingRows()
  draft.read(rows.length)
  const { as_of, present } = readBorderCrossings().content
  for (const { line, sides } of rows) {
    const known = present[sides[0].key]
    const properties = known && { importance: importanceOfCrossing(known), ...crossingProperties(known.status) }
    const [ours, theirs] = sides.map((side) => addSide(draft, places, names, side, properties))
    for (const [position, ids] of [ours, theirs].entries())
      if (!ids?.length)
        draft.leftOut(file, line, `${sides[position]?.key} is no place, so that ${sides[1 - position]?.key} faces none`)
    const note = known && noteOfCrossing(known, as_of)
    for (const one of ours ?? [])
      for (const other of theirs ?? [])
        draft.relation({ from: one, relation: 'PAIRED_WITH', to: other, ...curated, confidence: 'high', note })
  }
}

/** @returns the ids of the ports that a side consists of */
function addSide(
  draft: Draft,
  places: PlaceNames,
  names: CuratedNames,
  side: CrossingSide,
  properties: EntityDraft['properties'],
): string[] {
  const spelled = places.spelled(side.key)
  const [, inBrackets] = /\(([^)]+)\)$/.exec(side.key) ?? []
  return spelled.map((key) => {
    const further = names.places[key] ?? {}
    const aliases = [...(inBrackets && spelled.length === 1 ? [inBrackets] : []), ...(further.aliases ?? [])]
    return addNamedPlace(draft, places.named(key), { ...curated, nameZh: side.zh ?? further.zh, aliases, properties })
  })
}
