import { curated } from './curated.ts'
import type { Draft } from './draft.ts'
import { readYaml } from './read-yaml.ts'

interface Borders {
  readonly country_borders: Readonly<Record<string, readonly string[]>>
  readonly adjacent: Readonly<Record<string, readonly string[]>>
}

/** Adds the land borders of each division of China with countries and with other divisions. */
export function addDivisionBorders(draft: Draft): void {
  const { country_borders: countries, adjacent } = readYaml<Borders>('china_divisions.yaml').content
  draft.read(Object.values(countries).flat().length + Object.values(adjacent).flat().length)
  for (const [division, neighbours] of Object.entries(countries))
    for (const neighbour of neighbours) addBorder(draft, division, `country:${neighbour}`)
  for (const [division, neighbours] of Object.entries(adjacent))
    for (const neighbour of neighbours) addBorder(draft, division, `region:CN-${neighbour}`)
}

function addBorder(draft: Draft, division: string, to: string): void {
  draft.relation({ from: `region:CN-${division}`, relation: 'BORDERS', to, ...curated, confidence: 'high' })
}
