import type { RoleDraft } from '../draft.ts'
import type { StatedClaim } from './document.ts'
import { graphId } from './entity-ids.ts'
import type { Measured } from './predicates.ts'

/** The entities of a claim with their roles, without duplicates, and the objects that are text rather than entities. */
export interface Roles {
  readonly about: readonly RoleDraft[]
  readonly words: readonly string[]
}

type Said = string | readonly string[] | undefined

/** Several commodities for which a source gives one number without a breakdown. */
export const combinedCommodities: Readonly<Record<string, string>> = {
  'commodity:AGRI commodity:ENERGY commodity:MINERAL': 'commodity:AGRI_ENERGY_MINERAL',
}

/** The roles of a claim's fields. An observation's reporter, partner and commodity are set with its measure. */
export function rolesOf(claim: StatedClaim, measured?: Measured): Roles {
  const objects = listed(claim.object)
  const about: RoleDraft[] = [
    ...inRole('SUBJECT', claim.subject),
    ...inRole('OBJECT', objects.filter(isEntity)),
    ...(measured ? sidesOf(claim, measured) : inRole('PARTNER', claim.partner)),
    ...inRole('COMMODITY', commoditiesOf(claim, measured)),
    ...inRole('SECTOR', [...(claim.sectors ?? []), ...(claim.fields ?? [])]),
    ...inRole('PARTICIPANT', claim.participants),
    ...inRole('CHANNEL', claim.channel),
    ...inRole('PLACE', claim.located_in),
    ...inRole('SPEAKER', claim.speaker),
    ...inRole('EVENT', claim.also_participates_in),
  ]
  return { about, words: objects.filter((object) => !isEntity(object)) }
}

/** The first entity in a role. */
export function firstIn(role: string, about: readonly RoleDraft[]): string | undefined {
  return about.find((entry) => entry.role === role)?.entity
}

function sidesOf(claim: StatedClaim, measured: Measured): RoleDraft[] {
  const other = listed(claim.object).filter((object) => isEntity(object) && !isCommodity(object))
  const [reporter, partner] = measured.partnerFirst ? [other, claim.subject] : [claim.subject, claim.partner ?? other]
  return [...inRole('REPORTER', reporter), ...inRole('PARTNER', partner)]
}

function commoditiesOf(claim: StatedClaim, measured: Measured | undefined): string[] {
  const stated = [...listed(claim.commodity), ...(claim.commodities ?? [])]
  if (!measured) return stated
  const combined = combinedCommodities[stated.join(' ')]
  return [...listed(claim.object).filter(isCommodity), ...(combined ? [combined] : []), ...stated]
}

function inRole(role: string, said: Said): RoleDraft[] {
  return listed(said).map((id) => ({ role, entity: graphId(id) }))
}

function listed(said: Said): readonly string[] {
  if (said === undefined) return []
  return typeof said === 'string' ? [said] : said
}

function isEntity(said: string): boolean {
  return /^[a-z]+:\S+$/.test(said)
}

function isCommodity(said: string): boolean {
  return said.startsWith('commodity:')
}
