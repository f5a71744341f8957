import type { Value } from '../../cypher/engine/graph.ts'
import { curated } from '../curated.ts'
import type { Citation, Draft } from '../draft.ts'
import type { ClaimDocument, ClaimEntity } from './document.ts'
import { graphId, kindOf } from './entity-ids.ts'
import { betterNames } from './entity-names.ts'

const organizationKinds: Readonly<Record<string, string>> = {
  'organization:AFP': 'MEDIA',
  'organization:ASEAN': 'INTERGOVERNMENTAL',
  'organization:BASS': 'RESEARCH_INSTITUTE',
  'organization:BRI': 'INITIATIVE',
  'organization:CA_ENTERPRISES': 'GROUP',
  'organization:CHN-ASEAN_COMMUNITY': 'INITIATIVE',
  'organization:CHN-CA_COMMUNITY': 'INITIATIVE',
  'organization:CMG': 'MEDIA',
  'organization:GACC': 'GOVERNMENT_AGENCY',
  'organization:MOFCOM': 'GOVERNMENT_AGENCY',
  'organization:NBS': 'GOVERNMENT_AGENCY',
  'organization:SCIO': 'GOVERNMENT_AGENCY',
  'organization:SCO': 'INTERGOVERNMENTAL',
  'organization:SZTV': 'MEDIA',
}

const agreementKinds: Readonly<Record<string, string>> = {
  'agreement:CHN-CA_IPA': 'INVESTMENT_PROTECTION',
  'agreement:CHN-CA_BRI_DOCS': 'COOPERATION_DOCUMENTS',
  'agreement:CHN-CA_PLANS': 'COOPERATION_PLANS',
}

/**
 * Adds the entities of the articles.
 * @param mentions the first mention of each entity in each source, by its id in the graph
 */
export function addClaimEntities(
  draft: Draft,
  document: ClaimDocument,
  mentions: ReadonlyMap<string, readonly Citation[]>,
): void {
  for (const stated of document.entities) {
    const id = graphId(stated.id)
    const better = betterNames[id] ?? {}
    const name = better.name ?? stated.name
    const citations = mentions.get(id) ?? []
    const others = [stated.name, ...(stated.aliases ?? []), ...(better.aliases ?? [])]
    draft.entity({
      id,
      kind: kindOf(id),
      name,
      nameZh: better.zh ?? stated.name_zh,
      aliases: [...new Set(others)].filter((alias) => alias !== name),
      ...(citations.length > 0 ? { basis: 'STATED', citations } : curated),
      properties: { note: stated.note, ...propertiesOf(id, stated) },
    })
  }
}

function propertiesOf(id: string, stated: ClaimEntity): Record<string, Value | undefined> {
  switch (kindOf(id)) {
    case 'REGION':
      return { regionKind: regionKindOf(stated), iso3166: stated.iso3166_2, m49: stated.m49 }
    case 'COMMODITY':
      return /^commodity:\d/.test(id) ? {} : { commodityLevel: 'GROUP' }
    case 'ORGANIZATION':
      return { organizationKind: organizationKinds[id] }
    case 'AGREEMENT':
      return { agreementKind: agreementKinds[id] }
    case 'PERSON':
      return { role: stated.role }
    default:
      return {}
  }
}

function regionKindOf(stated: ClaimEntity): string {
  if (stated.iso3166_2) return 'SUBDIVISION'
  return stated.m49 ? 'WORLD_REGION' : 'INFORMAL'
}
