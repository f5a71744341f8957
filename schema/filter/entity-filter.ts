import type { Kind } from '../../cypher/knowledge/entities/entity.ts'
import { Basis } from '../claims/basis.ts'
import { typename } from '../entities/entity.ts'
import type { Condition, Given } from './condition.ts'
import { condition } from './condition.ts'
import { ids, oneOf } from './conditions.ts'
import { isIn } from './expression.ts'
import { type Filter, filter } from './filter.ts'
import { matchingValues } from './matching-values.ts'
import { related } from './related-filter.ts'
import { name, text } from './string-filter.ts'

const filters = new Map<Kind, Filter>()

/**
 * Defines `XFilter`, the filter of a kind of entity: what filters of all kinds have, and what this one has besides.
 * @param of the kind in words: "ports"
 */
export function entityFilter(kind: Kind, of: string, conditions: Readonly<Record<string, Condition>> = {}): Filter {
  const type = typename(kind)
  const made = filter(`${type}Filter`, of, {
    id: ids('id', 'Their ids.', type),
    name,
    nameZh: text('nameZh', 'Their Chinese name.', (written) => written.normalize('NFC')),
    basis: oneOf(() => Basis, 'basis', 'What their description rests on.'),
    ...conditions,
    relatedTo: related(kind),
  })
  filters.set(kind, made)
  return made
}

/**
 * A condition on something that is related: its filter is answered first, and leads to what is asked for.
 * @param kind what is related
 * @param theirs the property of what is related that says to what
 * @param ours the property of what is filtered that must be the same
 */
export function through(kind: Kind, theirs: string, ours: string, description: string): Condition {
  const filterOf = () => {
    const made = filters.get(kind)
    if (!made) throw new Error(`There is no filter of ${kind}: schema/index.ts imports the file that defines it`)
    return made
  }
  return condition<Given>(
    () => filterOf().type,
    description,
    async (given, field, context) => {
      const expression = await filterOf().expression(given, context, field)
      return isIn(ours, await matchingValues(context, kind, expression, theirs, field))
    },
  )
}
