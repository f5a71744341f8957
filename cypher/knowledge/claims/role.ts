import { question } from '../../engine/question.ts'
import type { EntityRow } from '../entities/entity.ts'

/** The part that an entity plays in a claim. */
export type RoleName =
  | 'SUBJECT'
  | 'OBJECT'
  | 'REPORTER'
  | 'PARTNER'
  | 'COMMODITY'
  | 'SECTOR'
  | 'EVENT'
  | 'PLACE'
  | 'SPEAKER'
  | 'PARTICIPANT'
  | 'CHANNEL'
  | 'ATTRIBUTED_TO'
  | 'VIA'

/** An entity that a claim is about, and the part that it plays in it. */
export interface RoleRow {
  readonly key: string
  readonly role: RoleName
  readonly entity: EntityRow
}

/** The entities of claims with their parts, in order. */
export const rolesOfClaim = question<RoleRow, { keys: readonly string[] }>('roles-of-claim')
