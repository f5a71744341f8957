import { curated } from '../curated.ts'
import type { Draft } from '../draft.ts'

/** The larger regions of the informal regions in the articles. Gulf, West and Eurasia are left out: they have no agreed extent. */
const wholes: readonly (readonly [part: string, whole: string])[] = [
  ['region:SOUTH_CHINA', 'country:CHN'],
  ['region:NW_CHINA', 'country:CHN'],
  ['region:XJ_HIGHWAY_PORTS', 'region:CN-XJ'],
]

/** Adds the larger regions that informal regions are part of. */
export function addWholesOfRegions(draft: Draft): void {
  for (const [from, to] of wholes) draft.relation({ from, relation: 'PART_OF', to, ...curated })
}
