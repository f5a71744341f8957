import type { Mode } from './locode-row.ts'
import { readYaml } from './read-yaml.ts'

/** A border crossing as `border_ports.yaml` names it. */
export interface Crossing {
  /** Its division in ISO 3166-2, for a Chinese one: `CN-XJ`. */
  readonly division?: string | undefined
  readonly modes: readonly Mode[]
}

/** One side of a border crossing: `KZ:Dostyk`. */
export interface CrossingSide {
  readonly key: string
  readonly zh?: string
}

/** A crossing with its two sides, as a row of the file has it. */
export interface CrossingRow {
  readonly line: number
  readonly sides: readonly [CrossingSide, CrossingSide]
}

interface BorderPorts {
  readonly china: readonly (readonly [
    zh: string,
    name: string,
    division: string,
    country: string,
    counterpart: string,
    modes: string,
  ])[]
  readonly other: readonly (readonly [
    country: string,
    name: string,
    country: string,
    counterpart: string,
    modes: string,
  ])[]
}

/** Names that refer to no place or to several: the key of each place, and its modes if they differ from the row's. */
export type Spellings = Readonly<Record<string, Readonly<Record<string, string | null>>>>

/** The rows of `border_ports.yaml`: China's crossings, whose Chinese side has a Chinese name, and those between other countries. */
export function readCrossingRows(): CrossingRow[] {
  const { content, lineOf } = readYaml<BorderPorts>('border_ports.yaml')
  const ofChina = content.china.map(
    ([zh, name, , country, counterpart], position): CrossingRow => ({
      line: lineOf('china', position),
      sides: [{ key: `CN:${name}`, zh: `${zh}口岸` }, { key: `${country}:${counterpart}` }],
    }),
  )
  const others = content.other.map(
    ([country, name, otherCountry, counterpart], position): CrossingRow => ({
      line: lineOf('other', position),
      sides: [{ key: `${country}:${name}` }, { key: `${otherCountry}:${counterpart}` }],
    }),
  )
  return [...ofChina, ...others]
}

/** Every crossing of `border_ports.yaml`, on both sides of the border, by its key: `CN:Horgos`. */
export function readCrossings(spellings: Spellings): ReadonlyMap<string, Crossing> {
  const crossings = new Map<string, Crossing>()
  const add = (key: string, modes: string, division?: string) => {
    for (const [each, ownModes] of Object.entries(spellings[key] ?? { [key]: null }))
      crossings.set(each, {
        division,
        modes: [...new Set([...(crossings.get(each)?.modes ?? []), ...crossingModes(ownModes ?? modes)])],
      })
  }
  const { china, other } = readYaml<BorderPorts>('border_ports.yaml').content
  for (const [, name, division, country, counterpart, modes] of china) {
    add(`CN:${name}`, modes, division)
    add(`${country}:${counterpart}`, modes)
  }
  for (const [country, name, otherCountry, counterpart, modes] of other) {
    add(`${country}:${name}`, modes)
    add(`${otherCountry}:${counterpart}`, modes)
  }
  return crossings
}

/** `road+rail` → ROAD, RAIL; a river is WATER. */
function crossingModes(text: string): Mode[] {
  return text.split('+').map((mode) => (mode === 'river' ? 'WATER' : (mode.toUpperCase() as Mode)))
}
