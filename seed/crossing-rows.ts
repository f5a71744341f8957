import { readYaml } from './read-yaml.ts'

/** One side of a border crossing: `KZ:Dostyk`. */
export interface CrossingSide {
  readonly key: string
  readonly zh?: string
}

/** A crossing with its two sides, as a row of border_ports.yaml has it. */
export interface CrossingRow {
  readonly line: number
  readonly sides: readonly [CrossingSide, CrossingSide]
}

interface BorderPorts {
  readonly china: readonly (readonly string[])[]
  readonly other: readonly (readonly string[])[]
}

/** The rows of border_ports.yaml: China's crossings, whose Chinese side has a Chinese name, and those between other countries. */
export function readCrossingRows(): CrossingRow[] {
  const { content, lineOf } = readYaml<BorderPorts>('border_ports.yaml')
  const ofChina = content.china.map(
    ([zh = '', name, , country, counterpart], position): CrossingRow => ({
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
