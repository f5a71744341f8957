import * as v from 'valibot'
import { checked } from './checked-yaml.ts'
import { type CuratedNames, curated, readCuratedNames } from './curated.ts'
import type { Draft } from './draft.ts'
import { addNamedPlace } from './named-place.ts'
import type { PlaceNames } from './place-names.ts'
import { readYaml } from './read-yaml.ts'

const line = v.strictObject({
  id: v.string(),
  name: v.string(),
  zh: v.optional(v.string()),
  kind: v.picklist(['line', 'service', 'corridor']),
  status: v.picklist(['open', 'building', 'planned']),
  opened: v.optional(v.string()),
  km: v.optional(v.number()),
  gauge: v.optional(v.number()),
  conf: v.picklist(['high', 'medium', 'low']),
  stops: v.array(v.string()),
  note: v.optional(v.string()),
})

type Line = v.InferOutput<typeof line>

/** Lines that have a different id in the articles, with the name that the articles use. */
const otherwise: Readonly<Record<string, { readonly id: string; readonly name: string; readonly zh: string }>> = {
  'ilstc-rail-sea': {
    id: 'corridor:ILSTC',
    name: 'New International Land-Sea Trade Corridor',
    zh: '西部陆海新通道',
  },
}

/**
 * Adds railways, and the services and corridors that run over them, with their stops in order. A stop is the Port with
 * that name if there is one, or else a Place.
 */
export function addRailways(draft: Draft, places: PlaceNames): void {
  const names = readCuratedNames()
  const lines = checked(readYaml<unknown>('railways.yaml'), v.array(line))
  draft.read(lines.length)
  for (const line of lines) addLine(draft, places, names, line)
}

function addLine(draft: Draft, places: PlaceNames, names: CuratedNames, line: Line): void {
  const isRailway = line.kind === 'line'
  const id = otherwise[line.id]?.id ?? `${isRailway ? 'railway' : 'corridor'}:${upperSnake(line.id)}`
  const further = names.lines[line.id]
  const chinese = [otherwise[line.id]?.zh, line.zh, further?.zh].filter((name) => name !== undefined)
  draft.entity({
    id,
    kind: isRailway ? 'RAILWAY' : 'CORRIDOR',
    name: otherwise[line.id]?.name ?? line.name,
    nameZh: chinese[0],
    aliases: [...(otherwise[line.id] ? [line.name] : []), ...(further?.aliases ?? []), ...chinese.slice(1)],
    ...curated,
    properties: {
      ...(isRailway ? {} : { corridorKind: line.kind.toUpperCase() }),
      status: line.status.toUpperCase(),
      openedOn: line.opened,
      lengthKilometres: line.km,
      gaugeMillimetres: line.gauge,
      note: line.note,
      confidence: line.conf,
    },
  })
  for (const [position, key] of line.stops.entries()) {
    const place = places.named(key)
    const { zh, aliases } = names.places[key] ?? {}
    const stop = addNamedPlace(draft, place, { ...curated, nameZh: zh, aliases: aliases ?? [] })
    draft.relation({
      from: id,
      relation: 'STOPS_AT',
      to: stop,
      ...curated,
      confidence: line.conf,
      order: position + 1,
    })
    if (isRailway)
      draft.relation({ from: id, relation: 'CONNECTS', to: place.countryId, ...curated, confidence: line.conf })
  }
}

/** `china-laos` → `CHINA_LAOS` */
function upperSnake(id: string): string {
  return id.toUpperCase().replaceAll('-', '_')
}
