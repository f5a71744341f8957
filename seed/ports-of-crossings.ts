import { kilometresBetween, type Position } from '../cypher/knowledge/routes/position.ts'
import {
  type BorderCrossing,
  type CrossingSide,
  importanceOfCrossing,
  readBorderCrossings,
} from './border-crossings-file.ts'
import { curated } from './curated.ts'
import { folded, slug } from './folded.ts'
import type { Locodes } from './locodes.ts'
import { type WorldPort, withoutBrackets } from './world-port-row.ts'

/** Two ports that face each other over a border, as one row of the file has them. */
export interface CrossingPair {
  readonly line: number
  readonly ids: readonly [string, string]
  readonly crossing: BorderCrossing
}

/** How far apart the sides of several crossings of one name may lie to be one place, in kilometres: the road and the railway seldom cross at one point. */
const farthestApart = 25

/** How far from a listed port a side may lie to be that port, in kilometres, if it is called like it. */
const nearby = 15

interface SideOf {
  readonly side: CrossingSide
  readonly crossing: BorderCrossing
  readonly line: number
}

/** The sides that are one place. */
interface Group {
  readonly sides: [SideOf, ...SideOf[]]
  /** False if the country has another place of that name among the crossings. */
  isAlone: boolean
}

/** What the crossings need to know of the other ports. */
interface Listed {
  has(id: string): boolean
  ofCode(code: string): WorldPort | undefined
  named(country: string, name: string, at?: Position): WorldPort | undefined
}

/**
 * The sides of the border crossings as ports. Sides of one country and name that lie together are one port. A side that lies in the town
 * of a listed port and is called like it is that port, which is then reached over the border too.
 * @returns the ports that are new, the listed ports that changed, and which two face each other
 */
export function crossingPorts(listed: Listed, locodes: Locodes) {
  const { yaml, content } = readBorderCrossings()
  const sides = content.crossings.flatMap((crossing, place): SideOf[] => {
    const line = yaml.lineOf('crossings', place)
    return [
      { side: crossing, crossing, line },
      { side: crossing.pair, crossing, line },
    ]
  })
  const ports = new Map<string, WorldPort>()
  const idOf = new Map<CrossingSide, string>()
  const taken = new Set<string>()
  for (const group of groupsOf(sides)) {
    const present = group.sides.find(({ side }) => side.present?.startsWith('port:'))?.side.present
    const known = group.sides.map(({ side }) => listedPort(listed, side)).find((port) => port)
    const port = known ? alsoCrossing(ports.get(known.id) ?? known, group) : newPort(listed, locodes, group, taken)
    for (const { side } of group.sides) idOf.set(side, present ?? port.id)
    if (!present) ports.set(port.id, port)
    for (const code of port.codes) taken.add(code)
  }
  const pairs = content.crossings.map(
    (crossing, place): CrossingPair => ({
      line: yaml.lineOf('crossings', place),
      ids: [idOf.get(crossing) ?? '', idOf.get(crossing.pair) ?? ''],
      crossing,
    }),
  )
  return { ports: [...ports.values()], pairs }
}

/** Sides by place: those of one country and name, if they lie together or if one of them has no position. */
function groupsOf(sides: readonly SideOf[]): Group[] {
  const byName = new Map<string, Group[]>()
  for (const each of sides) {
    const key = `${each.side.country}:${folded(withoutBrackets(each.side.name))}`
    const groups = byName.get(key) ?? []
    byName.set(key, groups)
    const at = positionOf(each.side)
    const group = groups.find((group) => {
      const other = positionOf(group.sides[0].side)
      return !at || !other || kilometresBetween(at, other) <= farthestApart
    })
    if (group) group.sides.push(each)
    else groups.push({ sides: [each], isAlone: true })
    for (const group of groups) group.isAlone = groups.length === 1
  }
  return [...byName.values()].flat()
}

function positionOf({ lat, lon }: CrossingSide): Position | undefined {
  return lat === undefined || lon === undefined ? undefined : { latitude: lat, longitude: lon }
}

/** The listed port that a side is: the one of its town or code if it is called like it, or one of its name nearby. */
function listedPort(listed: Listed, side: CrossingSide): WorldPort | undefined {
  const name = withoutBrackets(side.name)
  const at = positionOf(side)
  const isNear = ({ position }: WorldPort) => !at || !position || kilometresBetween(position, at) <= nearby
  const ofTown = [side.same_town?.slice('port:'.length), side.unlocode]
    .flatMap((code) => (code && listed.ofCode(code)) || [])
    .find(
      (port) =>
        isCalled(port, name) || (isNear(port) && side.aliases.some((alias) => folded(alias) === folded(port.name))),
    )
  const near = at && listed.named(side.country, name, at)
  return ofTown ?? (near && isNear(near) ? near : undefined)
}

function isCalled({ name, aliases }: WorldPort, other: string): boolean {
  return [name, ...aliases].some((each) => folded(each) === folded(other))
}

/** A listed port that is also a crossing. A dry port on the border is where goods cross it, so it is listed with the crossings. */
function alsoCrossing(port: WorldPort, group: Group): WorldPort {
  const { sides } = group
  const names = sides.flatMap(({ side }) => [side.name, ...side.aliases, ...(side.zh ? [side.zh] : [])])
  return {
    ...port,
    kind: port.kind === 'DRY_PORT' ? 'LAND_PORT' : port.kind,
    aliases: [...new Set([...port.aliases, ...names])].filter((each) => each !== port.name && each !== port.nameZh),
    importance: Math.max(port.importance, ...sides.map(({ crossing }) => importanceOfCrossing(crossing))),
    ...crossingOf(group),
    formerIds: [...port.formerIds, ...sides.flatMap(({ side }) => side.present ?? [])],
  }
}

/** A port of its own. It has the code of its sides if UN/LOCODE knows that by one of their names, and no other port has it. */
function newPort(listed: Listed, locodes: Locodes, group: Group, taken: ReadonlySet<string>): WorldPort {
  const { country, name: first } = group.sides[0].side
  const plain = withoutBrackets(first)
  const name = group.isAlone && !listed.named(country, plain) ? plain : first
  const sides = group.sides.map(({ side }) => side)
  const names = sides.flatMap((side) => [side.name, ...side.aliases])
  const unlocode = sides
    .flatMap((side) => side.unlocode ?? [])
    .find((code) => !listed.ofCode(code) && !taken.has(code) && isCodeOf(locodes, code, plain, names))
  const id = `port:${unlocode ?? `${country}-${slug(name)}`}`
  const placed = sides.filter(positionOf).sort((one, other) => sureness(one.at_conf) - sureness(other.at_conf))[0]
  return {
    file: 'seed/data/border_crossings.yaml',
    line: group.sides[0].line,
    id: listed.has(id) ? `${id}-crossing` : id,
    unlocode,
    codes: unlocode ? [unlocode] : [],
    country,
    name,
    aliases: [...new Set([plain, ...names, ...sides.slice(1).flatMap(({ zh }) => zh ?? [])])].filter(
      (each) => each !== name,
    ),
    nameZh: sides[0]?.zh,
    position: placed && positionOf(placed),
    positionConfidence: placed?.at_conf,
    kind: 'LAND_PORT',
    importance: Math.max(...group.sides.map(({ crossing }) => importanceOfCrossing(crossing))),
    confidence:
      group.sides.map(({ crossing }) => crossing.conf).sort((one, other) => sureness(one) - sureness(other))[0] ??
      'low',
    ...curated,
    citations: [...curated.citations, ...(placed?.at_source ? [{ source: 'source:geonames' }] : [])],
    formerIds: sides.flatMap(({ present }) => present ?? []),
    ...crossingOf(group),
  }
}

/** Whether UN/LOCODE knows a place by this name; or by another of its names, if it lists it as a border crossing. */
function isCodeOf(locodes: Locodes, code: string, name: string, others: readonly string[]): boolean {
  const row = locodes.find(code)
  if (!row) return false
  const names = row.functions.includes('B') ? [name, ...others] : [name]
  return [row.name, row.name_local].some((each) => names.some((one) => folded(one) === folded(each)))
}

function sureness(confidence: CrossingSide['at_conf']): number {
  return ['high', 'medium', 'low'].indexOf(confidence ?? 'low')
}

/** How goods cross there, and whether they can: as by the most open of its crossings. */
function crossingOf({ sides }: Group): Required<Pick<WorldPort, 'crossingModes' | 'crossingStatus'>> {
  const statuses = ['open', 'limited', 'closed'] as const
  return {
    crossingModes: [...new Set(sides.flatMap(({ crossing }) => crossing.modes))],
    crossingStatus: statuses.find((status) => sides.some(({ crossing }) => crossing.status === status)) ?? 'closed',
  }
}
