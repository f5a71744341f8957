import { curated } from '../curated.ts'
import type { Draft } from '../draft.ts'

/** What the informal regions that the articles speak of are part of. Gulf, West and Eurasia have no agreed extent. */
const wholes: readonly (readonly [part: string, whole: string])[] = [
  ['region:SOUTH_CHINA', 'country:CHN'],
  ['region:NW_CHINA', 'country:CHN'],
  ['region:XJ_HIGHWAY_PORTS', 'region:CN-XJ'],
]

/** Adds what informal regions are part of. */
export function addWholesOfRegions(draft: Draft): void {
  for (const [from, to] of wholes) draft.relation({ from, relation: 'PART_OF', to, ...curated })
}
