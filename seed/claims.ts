import { addCombinedCommodities, addCoveredCodes } from './claims/commodities.ts'
import { derivedObservations } from './claims/derived.ts'
import { type ClaimDocument, readClaimDocument, type StatedClaim } from './claims/document.ts'
import { addStatedEdges } from './claims/edges.ts'
import { addClaimEntities } from './claims/entities.ts'
import { addEventDates, addEventSeries } from './claims/events.ts'
import { observationsOf } from './claims/observations.ts'
import { measured } from './claims/predicates.ts'
import { addWholesOfRegions } from './claims/regions.ts'
import { statementOf } from './claims/statements.ts'
import type { Citation, ClaimDraft, Draft } from './draft.ts'

/**
 * Adds the content of the five articles: their entities, each claim as a Statement or as Observations, the edges that claims
 * state, and the values derived from them. Run it after the countries, divisions and HS codes have been added.
 */
export function addClaims(draft: Draft): void {
  const document = readClaimDocument()
  draft.read(document.entities.length + document.claims.length + document.derived.length)
  const stated = document.claims.map((claim, position) => ({
    claim,
    drafts: draftsOf(draft, document, claim, position),
  }))
  const derived = derivedObservations(document)
  const mentions = firstMentions(stated.flatMap(({ drafts }) => drafts))
  addClaimEntities(draft, document, mentions)
  addCombinedCommodities(draft, mentions)
  addCoveredCodes(draft, document)
  addWholesOfRegions(draft)
  addEventDates(draft, document)
  addEventSeries(draft, document)
  for (const { claim, drafts } of stated)
    for (const each of drafts) {
      draft.claim(each)
      addStatedEdges(draft, each, claim.predicate)
    }
  for (const each of derived) draft.claim(each)
}

function draftsOf(draft: Draft, document: ClaimDocument, claim: StatedClaim, position: number): ClaimDraft[] {
  if (claim.type !== 'statistic') return [statementOf(claim)]
  const what = measured[claim.predicate]
  const observations = what ? observationsOf(claim, what) : []
  if (observations.length === 0)
    draft.leftOut(
      document.file,
      document.lineOf('claims', position),
      `${claim.id}: ${claim.predicate} measures nothing`,
    )
  return observations
}

/** The first mention of each entity in each source. */
function firstMentions(claims: readonly ClaimDraft[]): ReadonlyMap<string, readonly Citation[]> {
  const mentions = new Map<string, Citation[]>()
  for (const { about, citations } of claims)
    for (const { entity } of about) {
      const known = mentions.get(entity) ?? []
      const isNew = ({ source }: Citation) => !known.some((citation) => citation.source === source)
      mentions.set(entity, [...known, ...citations.filter(isNew)])
    }
  return mentions
}
