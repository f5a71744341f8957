/** A position as [latitude, longitude], in degrees. */
type Point = readonly [latitude: number, longitude: number]

/**
 * A strait, canal or cape that routes by sea go through and can avoid. The lanes that cross its `gate`, a line from land to land, lead
 * through it; so do those to which the network itself gives its name, `named`. It is an entity too, with the id `passage:` and the code.
 */
interface Passing {
  readonly gate?: readonly Point[]
  readonly named?: string
  /** Routes don't go through it unless they are asked to: it isn't open to ordinary ships all year. */
  readonly closed?: true
}

/**
 * All passages of the network. Where the network names a whole gulf or sea after a passage, the gate replaces its name: the port of Suez
 * lies on a lane that it calls `suez`, and can be reached from the south whether the canal is open or not.
 */
const passings = {
  SUEZ: gate([30.3, 31.8], [30.3, 33.2]),
  PANAMA: gate([9.15, -80.1], [9.15, -79.4]),
  MALACCA: { named: 'malacca' },
  SUNDA: { named: 'sunda' },
  LOMBOK: gate([-8.4, 115.6], [-8.45, 116.15]),
  MAKASSAR: gate([-1.2, 116.7], [-1.2, 119.4]),
  TORRES: gate([-9.2, 142.3], [-10.9, 142.6]),
  HORMUZ: { named: 'ormuz' },
  BAB_EL_MANDEB: gate([12.85, 43.75], [12.3, 43.1]),
  BOSPORUS: gate([41.14, 28.9], [41.14, 29.2]),
  DARDANELLES: gate([40.5, 26.4], [40, 26.6]),
  GIBRALTAR: gate([36.1, -5.61], [35.75, -5.61]),
  DOVER: gate([50.96, 0.95], [50.7, 1.66]),
  DANISH_STRAITS: gate([55.6, 9.2], [55.4, 11.6], [56, 12.3], [56.05, 12.85]),
  KERCH: gate([45.4, 36.2], [45.2, 37]),
  VOLGA_DON: { ...gate([49.6, 44.2], [47.3, 44.2]), closed: true },
  TAIWAN_STRAIT: gate([25.6, 119.4], [24.75, 121.1]),
  KOREA_STRAIT: gate([35.5, 129.1], [34.3, 131.1]),
  BERING: { named: 'bering' },
  NORTHWEST_PASSAGE: { named: 'northwest', closed: true },
  GOOD_HOPE: gate([-34.5, 19.9], [-75, 19.9]),
  MAGELLAN: gate([-52, -69.4], [-53, -69]),
  CAPE_HORN: gate([-54.9, -70.6], [-66, -70.6]),
} satisfies Readonly<Record<string, Passing>>

function gate(...points: readonly Point[]): { readonly gate: readonly Point[] } {
  return { gate: points }
}

/** The code of a passage: `SUEZ`. Its entity is `passage:SUEZ`. */
export type SeaPassage = keyof typeof passings

export const seaPassages = Object.keys(passings) as readonly SeaPassage[]

/** Passages as a set of bits, one for each. */
export type PassageSet = number

export function passageSet(passages: Iterable<SeaPassage>): PassageSet {
  let set = 0
  for (const passage of passages) set |= 1 << seaPassages.indexOf(passage)
  return set
}

export function passagesIn(set: PassageSet): readonly SeaPassage[] {
  return set === 0 ? [] : seaPassages.filter((_, bit) => (set & (1 << bit)) !== 0)
}

/** The passages that routes go through only if they are asked to. */
export const usuallyClosed: readonly SeaPassage[] = seaPassages.filter((passage) => passing(passage).closed)

/** The gates, each with the set of its one passage. */
const gates = seaPassages.flatMap((passage) => {
  const { gate = [] } = passing(passage)
  return gate.slice(1).map((end, at) => ({ passage: passageSet([passage]), start: gate[at] as Point, end }))
})

const named: ReadonlyMap<string | undefined, PassageSet> = new Map(
  seaPassages.map((passage) => [passing(passage).named, passageSet([passage])]),
)

/**
 * The passages that a lane between two positions leads through.
 * @param name what the network calls the lane, empty for most
 */
export function passagesOfLane(from: Point, to: Point, name: string): PassageSet {
  let set = named.get(name) ?? 0
  for (const { passage, start, end } of gates) if (cross(from, to, start, end)) set |= passage
  return set
}

function passing(passage: SeaPassage): Passing {
  return passings[passage]
}

/** True if two lines cross on a flat map. A lane over the 180th meridian crosses none: no gate is near it. */
function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  if (Math.abs(a[1] - b[1]) > 180) return false
  return side(c, d, a) !== side(c, d, b) && side(a, b, c) !== side(a, b, d)
}

/** On which side of the line from `a` to `b` a point lies. */
function side(a: Point, b: Point, point: Point): boolean {
  return (b[0] - a[0]) * (point[1] - a[1]) > (b[1] - a[1]) * (point[0] - a[0])
}

/** The id of a passage's entity. */
export function passageId(passage: SeaPassage): string {
  return `passage:${passage}`
}

/** The passage with this entity id; undefined if no lane leads through it. */
export function passageCode(id: string): SeaPassage | undefined {
  return seaPassages.find((passage) => passageId(passage) === id)
}
