import { statedEdges } from '../../cypher/knowledge/claims/stated-edges.ts'
import type { ClaimDraft, Draft } from '../draft.ts'

/** The types of claims about intentions and expectations. Their edges get a lower confidence. */
const lessSure = new Set(['plan', 'forecast', 'opinion'])

/**
 * Adds the edges that a claim states, each referring to the claim. A target is not a measurement, so it is no evidence of trade.
 * @param predicate as claims.yaml has it
 */
export function addStatedEdges(draft: Draft, claim: ClaimDraft, predicate: string): void {
  if (claim.properties.kind === 'TARGET') return
  const isLessSure = lessSure.has(String(claim.properties.type)) || predicate === 'INVITED_TO'
  for (const edge of statedEdges(predicate, claim.about))
    draft.relation({
      ...edge,
      basis: claim.basis,
      citations: claim.citations,
      claims: [claim.id],
      confidence: isLessSure ? 'medium' : undefined,
    })
}
