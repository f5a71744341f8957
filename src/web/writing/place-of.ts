import { claimPath } from '../pages/claim/claim.ts'
import { sourcePath } from '../pages/source/source-path.ts'

/** Where an entity, a claim or a source has its page; null of other things. */
export function placeOf(id: string): string | null {
  if (/^(statement|observation):/.test(id)) return claimPath(id)
  if (id.startsWith('source:')) return sourcePath(id)
  return /^(entry|section|conflict):/.test(id) ? null : `/entity/${id}`
}
