import type { Mode } from './locode-row.ts'
import { readYaml } from './read-yaml.ts'

/** A border crossing as `border_ports.yaml` names it. */
export interface Crossing {
  /** Its division in ISO 3166-2, for a Chinese one: `CN-XJ`. */
  readonly division?: string | undefined
  readonly modes: readonly Mode[]
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
