import { addCountryGauges } from './country-gauges.ts'
import type { CountryNames } from './country-names.ts'
import { type CuratedNames, curated, type FurtherNames, readCuratedNames } from './curated.ts'
import type { Draft } from './draft.ts'
import { grouped } from './grouped.ts'
import { addNamedPlace } from './named-place.ts'
import { type StopStanding, standings } from './open-runs.ts'
import type { NamedPlace, PlaceNames } from './place-names.ts'
import { type RailLine, readLines } from './rail-lines.ts'
import { readSections, type Section } from './rail-sections.ts'

type Stop = Pick<NamedPlace, 'id' | 'countryId'>

/** The id of the corridor that the articles name; lines.yaml has it by another. */
const landSeaCorridor = { key: 'ilstc-rail-sea', id: 'corridor:ILSTC' }

/** Ids that stops had before. */
const formerStops = { 'port:MYWOT': 'MY:Butterworth' }

/**
 * Adds railways and train ferries with their sections, and the services and corridors that run over them, each with its stops in
 * order: those of its main course, then those of its branches. A stop is the Port with that name if there is one, or else a Place.
 */
export function addRailways(draft: Draft, places: PlaceNames, countries: CountryNames): void {
  const names = readCuratedNames()
  const lines = readLines().filter(({ kind }) => kind !== 'chokepoint')
  const sections = readSections()
  draft.read(lines.length + sections.length)
  const add = remembered((key) => addStop(draft, places, names, key))
  const joining = grouped(sections, ({ from, to }) => pair(from, to))
  for (const line of lines) addLine(draft, names.lines[line.id], line, add, joining)
  const numbers = new Map<string, number>()
  for (const section of sections) {
    const number = (numbers.get(section.line) ?? 0) + 1
    numbers.set(section.line, number)
    addSection(draft, section, number, add)
  }
  for (const [former, key] of Object.entries(formerStops)) draft.redirects.set(former, add(key).id)
  addCountryGauges(draft, countries)
}

function addLine(
  draft: Draft,
  further: FurtherNames | undefined,
  line: RailLine,
  add: (key: string) => Stop,
  joining: ReadonlyMap<string, readonly Section[]>,
): void {
  const isRailway = line.kind === 'line' || line.kind === 'ferry'
  const id = lineId(line.id, isRailway)
  const gauges = line.gauges_mm ?? []
  draft.entity({
    id,
    kind: isRailway ? 'RAILWAY' : 'CORRIDOR',
    name: line.name,
    nameZh: line.zh,
    aliases: [
      ...(line.aliases ?? []),
      ...(further?.aliases ?? []),
      ...(further?.zh && further.zh !== line.zh ? [further.zh] : []),
    ],
    ...curated,
    properties: {
      ...(isRailway ? {} : { corridorKind: line.kind.toUpperCase() }),
      status: line.status,
      openedOn: line.opened,
      lengthKilometres: line.length_km ?? line.sections_km,
      lengthBasis: line.length_km ? 'STATED' : line.sections_km ? 'SECTIONS' : undefined,
      gaugeMillimetres: gauges.length === 1 ? gauges[0] : undefined,
      gauges: gauges.length > 0 ? gauges : undefined,
      transitDays: line.days,
      organizer: line.organizer,
      note: line.note,
      confidence: line.conf,
    },
  })
  const standing = isRailway ? standings(sectionsOf(line, joining)) : undefined
  const whole: StopStanding = line.status === 'OPEN' ? { run: 1, since: line.opened } : { status: line.status }
  const connected = new Map<string, StopStanding>()
  let order = 0
  for (const [course, run] of line.runs.entries())
    for (const key of run) {
      const { id: stop, countryId } = add(key)
      if (draft.relations.has(`${id}\tSTOPS_AT\t${stop}`)) continue
      order += 1
      const here = standing?.get(key) ?? whole
      draft.relation({
        from: id,
        relation: 'STOPS_AT',
        to: stop,
        ...curated,
        ...asStop(here),
        confidence: line.conf,
        order,
        course: course + 1,
      })
      connected.set(countryId, better(connected.get(countryId), here))
    }
  if (!isRailway) return
  for (const [country, here] of connected)
    draft.relation({
      from: id,
      relation: 'CONNECTS',
      to: country,
      ...curated,
      ...asStop(here),
      run: undefined,
      confidence: line.conf,
    })
}

/** The sections between the neighbouring stops of a line: its own, or where it has none those of the line whose track it uses. */
function sectionsOf(line: RailLine, joining: ReadonlyMap<string, readonly Section[]>): readonly Section[] {
  const pairs = line.runs.flatMap((run) => run.slice(1).map((stop, index) => pair(run[index] ?? '', stop)))
  return [...new Set(pairs)].flatMap((between) => {
    const all = joining.get(between) ?? []
    const own = all.filter((section) => section.line === line.id)
    return own.length > 0 ? own : all
  })
}

/** The properties of the edge to a stop. What is open, but cut off from the largest part of the line, is no way along the line. */
function asStop({ run, since, status }: StopStanding) {
  return { run, since, status: run !== undefined && run > 1 ? 'PARTLY_OPEN' : status }
}

/** The better of what a line's stops in one country say of the country: open on the largest part, since the earliest day. */
function better(one: StopStanding | undefined, other: StopStanding): StopStanding {
  if (!one) return other
  const [oneRun, otherRun] = [one.run ?? Number.POSITIVE_INFINITY, other.run ?? Number.POSITIVE_INFINITY]
  if (oneRun !== otherRun) return oneRun < otherRun ? one : other
  return one.since && (!other.since || one.since <= other.since) ? one : other
}

function addStop(draft: Draft, places: PlaceNames, names: CuratedNames, key: string): Stop {
  const place = places.named(key)
  const { zh, aliases = [] } = names.places[key] ?? {}
  const [nameZh, otherZh] = [zh, place.nameZh].filter((name) => name !== undefined)
  addNamedPlace(draft, place, {
    ...curated,
    nameZh,
    aliases: otherZh && otherZh !== nameZh ? [...aliases, otherZh] : aliases,
  })
  return place
}

function remembered(add: (key: string) => Stop): (key: string) => Stop {
  const stops = new Map<string, Stop>()
  return (key) => {
    const stop = stops.get(key) ?? add(key)
    stops.set(key, stop)
    return stop
  }
}

function addSection(draft: Draft, section: Section, number: number, add: (key: string) => Stop): void {
  const { line, from, to, opened, ...properties } = section
  const railway = lineId(line, true)
  const id = `${railway.replace('railway:', 'section:')}/${number}`
  draft.sections.set(id, {
    id,
    railway,
    number,
    from: add(from).id,
    to: add(to).id,
    ...curated,
    properties: { ...properties, openedOn: opened },
  })
}

function pair(one: string, other: string): string {
  return [one, other].sort().join('\t')
}

/** `china-laos` → `railway:CHINA_LAOS` */
function lineId(key: string, isRailway: boolean): string {
  if (key === landSeaCorridor.key) return landSeaCorridor.id
  return `${isRailway ? 'railway' : 'corridor'}:${key.toUpperCase().replaceAll('-', '_')}`
}
