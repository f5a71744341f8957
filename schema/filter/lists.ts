import { presentId } from '../../cypher/knowledge/entities/entity.ts'
import { GlobalId } from '../../cypher/knowledge/entities/global-id.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import type { Request } from '../request.ts'

/** The most values that one list of a filter may hold. */
const longestList = 1_000

/** @throws {BadInput} where the list is too long */
export function checkedList<Value>(values: readonly Value[], field: string): readonly Value[] {
  if (values.length <= longestList) return values
  throw new BadInput(field, `\`${field}\` lists ${values.length} values; ${longestList} are allowed: ask in parts`)
}

/**
 * The ids that entities have today of those that clients write, some of which may be former ones.
 * @throws {BadInput} like {@link checkedIds}
 */
export function presentIds(
  context: Request,
  ids: readonly string[],
  field: string,
  type?: string,
): Promise<readonly string[]> {
  const checked = checkedIds(ids, field, type)
  // Only what entities are called can change.
  return type === 'Observation' ? Promise.resolve(checked) : Promise.all(checked.map((id) => presentId(context, id)))
}

/**
 * Ids of one type, or of any entity where none is named.
 * @throws {BadInput} where one is no id, or one of another type
 */
export function checkedIds(ids: readonly string[], field: string, type?: string): readonly string[] {
  for (const id of checkedList(ids, field)) {
    const { typename } = GlobalId.parse(id, field)
    const wrong = type ? typename !== type : ['Source', 'Statement', 'Observation'].includes(typename)
    if (wrong) {
      const wanted = type ? `the id of a ${type.toLowerCase()}` : 'the id of an entity'
      throw new BadInput(field, `\`${field}\` wants ${wanted}, and "${id}" is one of a ${typename.toLowerCase()}`)
    }
  }
  return ids
}
