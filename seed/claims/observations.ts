import type { ClaimDraft, RoleDraft } from '../draft.ts'
import { attributionOf, attributionRoles } from './attributions.ts'
import { type Columns, sharedColumns } from './columns.ts'
import { comparatorOf } from './comparators.ts'
import type { StatedClaim } from './document.ts'
import type { Measured } from './predicates.ts'
import { firstIn, rolesOf } from './roles.ts'

/**
 * A statistic as observations: one for its value, and one for its growth. If it has both, the id of the growth ends in
 * `-growth`.
 */
export function observationsOf(claim: StatedClaim, measured: Measured): ClaimDraft[] {
  const { about, words } = rolesOf(claim, measured)
  const shared: Columns = {
    ...sharedColumns(claim),
    objectText: words.length > 0 ? words.join('; ') : undefined,
    sameAs: claim.same_as ? observationId(claim.same_as) : undefined,
    ...sideColumns(about),
    measure: measured.measure,
    flow: claim.flow?.toUpperCase() ?? measured.flow,
  }
  const observation = (id: string, columns: Columns): ClaimDraft => ({
    id,
    claimKind: 'OBSERVATION',
    basis: 'STATED',
    citations: [{ source: `source:${claim.source}`, paragraph: claim.paragraph }],
    about: [...about, ...attributionRoles(attributionOf(claim.attributed_to))],
    properties: { ...shared, ...columns },
  })
  const comparator = comparatorOf(claim.comparator)
  const level = claim.value && {
    kind: claim.is_target ? 'TARGET' : measured.kind,
    value: claim.value,
    unit: claim.unit ?? '',
    comparator,
  }
  const growth = claim.growth_yoy_pct && { kind: 'GROWTH', value: claim.growth_yoy_pct, unit: 'percent' }
  const id = observationId(claim.id)
  if (level && growth)
    return [observation(id, level), observation(`${id}-growth`, { ...growth, comparator: comparatorOf(undefined) })]
  if (growth) return [observation(id, { ...growth, comparator })]
  return level ? [observation(id, level)] : []
}

/** The id of the observation of a claim's value: `F004` is `observation:F004`. */
export function observationId(claim: string): string {
  return `observation:${claim}`
}

/** Reporter, partner, commodity and channel as columns, so that series can be distinguished without traversing an edge. */
export function sideColumns(about: readonly RoleDraft[]): Columns {
  return {
    reporterId: firstIn('REPORTER', about),
    partnerId: firstIn('PARTNER', about),
    commodityId: firstIn('COMMODITY', about),
    channelId: firstIn('CHANNEL', about),
  }
}
