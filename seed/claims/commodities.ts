import { curated } from '../curated.ts'
import type { Citation, Draft } from '../draft.ts'
import type { ClaimDocument } from './document.ts'
import { graphId } from './entity-ids.ts'
import { combinedCommodities } from './roles.ts'

/** Adds the codes of the Harmonized System that each commodity of the articles covers, if a code has the same meaning. */
export function addCoveredCodes(draft: Draft, document: ClaimDocument, file = document.file): void {
  for (const [position, { id, hs_hint: codes = [] }] of document.entities.entries())
    for (const code of codes) {
      const covered = hsId(code)
      if (covered === graphId(id)) continue
      if (draft.entities.has(covered))
        draft.relation({ from: covered, relation: 'SUBCATEGORY_OF', to: graphId(id), ...curated })
      else draft.leftOut(file, document.lineOf('entities', position), `${id}: there is no HS code ${code}`)
    }
}

/** Adds the groups of commodities that a source reports as one number. */
export function addCombinedCommodities(draft: Draft, mentions: ReadonlyMap<string, readonly Citation[]>): void {
  for (const [parts, id] of Object.entries(combinedCommodities)) {
    const stated = { basis: 'STATED', citations: mentions.get(id) ?? [] } as const
    draft.entity({
      id,
      kind: 'COMMODITY',
      name: 'Agricultural, energy and mineral products',
      nameZh: '农产品、能源和矿产品',
      properties: { commodityLevel: 'GROUP' },
      ...stated,
    })
    for (const part of parts.split(' ')) draft.relation({ from: part, relation: 'SUBCATEGORY_OF', to: id, ...stated })
  }
}

/** `081060` is `commodity:0810.60`, `2701` is `commodity:2701`. */
function hsId(code: string): string {
  return `commodity:${code.length > 4 ? `${code.slice(0, 4)}.${code.slice(4)}` : code}`
}
