import { type CrossingSide, readCrossingRows } from './crossing-rows.ts'
import { type CuratedNames, curated, readCuratedNames } from './curated.ts'
import type { Draft } from './draft.ts'
import { addNamedPlace } from './named-place.ts'
import type { PlaceNames } from './place-names.ts'

const file = 'seed/data/border_ports.yaml'

/**
 * Adds the border crossings of China and its wider neighbourhood on both sides, and which faces which. A side that the file
 * names with two places is both of them; the Mekong, which Guanlei ships
 * down, is no place: that is reported, and Guanlei faces none.
 */
export function addBorderPorts(draft: Draft, places: PlaceNames): void {
  const names = readCuratedNames()
  const rows = readCrossingRows()
  draft.read(rows.length)
  for (const { line, sides } of rows) {
    const [ours, theirs] = sides.map((side) => addSide(draft, places, names, side))
    for (const [position, ids] of [ours, theirs].entries())
      if (!ids?.length)
        draft.leftOut(file, line, `${sides[position]?.key} is no place, so that ${sides[1 - position]?.key} faces none`)
    for (const one of ours ?? [])
      for (const other of theirs ?? [])
        draft.relation({ from: one, relation: 'PAIRED_WITH', to: other, ...curated, confidence: 'high' })
  }
}

/** @returns the ids of the ports that a side consists of */
function addSide(draft: Draft, places: PlaceNames, names: CuratedNames, side: CrossingSide): string[] {
  const spelled = places.spelled(side.key)
  const [, inBrackets] = /\(([^)]+)\)$/.exec(side.key) ?? []
  return spelled.map((key) => {
    const further = names.places[key] ?? {}
    const aliases = [...(inBrackets && spelled.length === 1 ? [inBrackets] : []), ...(further.aliases ?? [])]
    return addNamedPlace(draft, places.named(key), { ...curated, nameZh: side.zh ?? further.zh, aliases })
  })
}
