import { BadInput } from './bad-input.ts'
import type { Context } from './builder.ts'
import { type EntityRow, loadEntity } from './entity.ts'
import { GlobalId } from './global-id.ts'

/**
 * The entity that an argument names.
 * @throws {BadInput} where it is no id, or nothing has it
 */
export async function knownEntity(context: Context, argument: string, id: string): Promise<EntityRow> {
  const found = await loadEntity(context, parsed(argument, id))
  if (found) return found
  throw new BadInput(argument, `Nothing has the id ${JSON.stringify(id)}: \`search\` and \`entity(code:)\` find ids`)
}

function parsed(argument: string, id: string): string {
  try {
    return GlobalId.parse(id).id
  } catch (error) {
    throw error instanceof BadInput ? new BadInput(argument, error.message) : error
  }
}
