import type { Draft } from '../draft.ts'
import type { ClaimDocument, StatedClaim } from './document.ts'
import { graphId } from './entity-ids.ts'

const dating = new Set(['HELD_IN', 'HELD_ON', 'ORGANISED_BY'])

/** Adds the dates of events, from the claims about their place or organizer. */
export function addEventDates(draft: Draft, document: ClaimDocument): void {
  for (const claim of document.claims) if (dating.has(claim.predicate)) addDates(draft, claim)
}

/** Adds the series that each event belongs to. */
export function addEventSeries(draft: Draft, document: ClaimDocument): void {
  for (const { id, series } of document.entities) {
    const event = draft.entities.get(graphId(id))
    if (series && event)
      draft.relation({
        from: event.id,
        relation: 'PART_OF',
        to: graphId(series),
        basis: event.basis,
        citations: event.citations,
      })
  }
}

function addDates(draft: Draft, { subject, period }: StatedClaim): void {
  const event = draft.entities.get(graphId(subject))
  if (event?.kind !== 'EVENT' || !period) return
  const { start, end, ambiguity } = period
  draft.entity({
    ...event,
    properties: { startsOn: start ?? undefined, endsOn: end ?? undefined, periodAmbiguity: ambiguity },
  })
}
