import type { Reader } from '../../engine/reader.ts'
import { BadInput } from '../errors.ts'
import { type EntityRow, loadEntity } from './entity.ts'
import { GlobalId } from './global-id.ts'

/**
 * The entity that an argument names.
 * @throws {BadInput} if it is not an id, or no entity has it
 */
export async function knownEntity(reader: Reader, argument: string, id: string): Promise<EntityRow> {
  const found = await loadEntity(reader, idOf(argument, id))
  if (found) return found
  throw new BadInput(argument, `Nothing has the id ${JSON.stringify(id)}: \`search\` and \`entity(code:)\` find ids`)
}

/**
 * The id in an argument, after checking its form.
 * @throws {BadInput} if it is not an id
 */
export function idOf(argument: string, id: string): string {
  return GlobalId.parse(id, argument).id
}
