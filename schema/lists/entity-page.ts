import type { EntityRow } from '../../cypher/knowledge/entities/entity.ts'
import type { Request } from '../request.ts'
import { type ConnectionOf, connection } from './connection.ts'
import type { Countable, Matched } from './groups.ts'
import type { EntityListed } from './list-questions.ts'
import { type ListedRow, type Page, type PageArguments, type PageOf, page } from './page.ts'

/** A page of a list of entities of one kind, and how the whole list is counted. */
export interface EntityPage<Row extends ListedRow> extends Page<Row> {
  readonly counted: Countable
}

/** Defines the connection of a kind of entity, whose lists can be counted. */
export function entityConnection<Row extends EntityRow>(
  name: string,
  { node, of }: Pick<ConnectionOf<EntityListed<Row>, Row>, 'node' | 'of'>,
) {
  return connection<EntityListed<Row>, Row, EntityPage<EntityListed<Row>>>(name, {
    node,
    toNode: ({ entity }) => entity,
    of,
  })
}

/**
 * A page of a list of entities of one kind that hangs on one thing.
 * @param args all arguments of the field: a cursor is good only for the same arguments
 * @param asMatched the same entities by a filter, for a list that may be too long to be fetched and counted
 * @throws {BadInput} where `first` is out of bounds or `after` is no cursor of this list
 */
export function entityPage<Row extends EntityListed<EntityRow>>(
  context: Request,
  list: PageOf<Row>,
  args: PageArguments,
  asMatched?: () => Promise<Matched>,
): EntityPage<Row> {
  return { ...page(context, list, args), counted: { list, asMatched } }
}
