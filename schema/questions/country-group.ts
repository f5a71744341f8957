import { knownEntity } from '../../cypher/knowledge/entities/known-entity.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import type { Request } from '../request.ts'

const most = 10

/**
 * The countries that an argument names, as one key of the questions about groups of them.
 * @throws {BadInput} where they are fewer than two or too many, one stands there twice, or one is no country
 */
export async function countryGroup(context: Request, ids: readonly string[]): Promise<string> {
  const distinct = new Set(ids)
  if (distinct.size < 2 || distinct.size > most || distinct.size < ids.length) {
    throw new BadInput('countries', `Give 2 to ${most} different countries: ["country:CHN", "country:VNM"]`)
  }
  const found = await Promise.all(ids.map((id) => knownEntity(context, 'countries', id)))
  const other = found.find(({ kind }) => kind !== 'COUNTRY')
  if (other) throw new BadInput('countries', `${other.id} is no country: it is of the kind ${other.kind}`)
  return found.map(({ id }) => id).join(' ')
}
