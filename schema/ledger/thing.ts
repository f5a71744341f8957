import { loadClaim } from '../../cypher/knowledge/claims/claim.ts'
import { loadEntity } from '../../cypher/knowledge/entities/entity.ts'
import { GlobalId } from '../../cypher/knowledge/entities/global-id.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import { loadSource } from '../../cypher/knowledge/evidence/source.ts'
import type { Request } from '../request.ts'

/** An entity, a claim or a source, by its id or, of an entity, a former one; null where none has it. */
export async function thing(context: Request, id: string): Promise<{ readonly id: string } | null> {
  if (id.startsWith('source:')) return loadSource(context, id)
  if (/^(statement|observation):/.test(id)) return loadClaim(context, id)
  return isId(id) ? loadEntity(context, id) : null
}

function isId(id: string): boolean {
  try {
    return GlobalId.parse(id).typename !== 'ConflictGroup'
  } catch (error) {
    if (error instanceof BadInput) return false
    throw error
  }
}
