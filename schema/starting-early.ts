import {
  type FieldNode,
  type GraphQLField,
  type GraphQLResolveInfo,
  getArgumentValues,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import type { Context } from './builder.ts'
import { readOf } from './columns.ts'
import type { ListedRow, Page } from './page.ts'

/** A list that hangs on an entity's id alone, and what of it is selected. */
interface Hanging extends Parts {
  readonly field: GraphQLField<unknown, unknown>
  readonly node: FieldNode
}

/** What of a list is asked for. */
interface Parts {
  readonly rows: boolean
  readonly total: boolean
}

/**
 * Asks for the lists that are selected on an entity beside the entity's own row, where its id is known before: one trip to the
 * graph fewer. The loaders hand what comes to the fields when their turn is.
 * @param info of the field that answers with the entity
 * @param typename the entity's type
 */
export function startLists(context: Context, info: GraphQLResolveInfo, typename: string, id: string): void {
  for (const { field, node, ...parts } of hangingOn(info, typename)) {
    try {
      const list = field.resolve?.({ id }, getArgumentValues(field, node, info.variableValues), context, info)
      Promise.resolve(list).then((page) => isPage(page) && start(page, parts), leaveToField)
    } catch {
      leaveToField()
    }
  }
}

/**
 * Asks for what is selected of a list while its field still checks its arguments.
 * @param info of the field that answers with the list
 */
export function startList(list: Page<ListedRow>, { fieldNodes, ...info }: GraphQLResolveInfo): void {
  const names = fieldNodes.flatMap(({ selectionSet }) => (selectionSet ? namesIn(selectionSet, info) : []))
  start(list, partsOf(names))
}

function start(list: Page<ListedRow>, { rows, total }: Parts): void {
  if (rows) list.rows().catch(leaveToField)
  if (total) list.total().catch(leaveToField)
}

function partsOf(names: readonly string[]): Parts {
  const rows = ['nodes', 'edges', 'pageInfo'].some((name) => names.includes(name))
  return { rows, total: names.includes('totalCount') }
}

/** What goes wrong early goes wrong again when the field itself asks, and is told there. */
function leaveToField(): void {}

function isPage(list: unknown): list is Page<ListedRow> {
  return typeof list === 'object' && list !== null && 'rows' in list && 'total' in list
}

/** Found once for each field of a document. */
const known = new WeakMap<FieldNode, Map<string, readonly Hanging[]>>()

function hangingOn(info: GraphQLResolveInfo, typename: string): readonly Hanging[] {
  const [node] = info.fieldNodes
  if (!node) return []
  const ofNode = known.get(node) ?? new Map<string, readonly Hanging[]>()
  known.set(node, ofNode)
  const before = ofNode.get(typename)
  if (before) return before
  const found = info.fieldNodes.flatMap(({ selectionSet }) =>
    selectionSet ? search(selectionSet, info, typename) : [],
  )
  ofNode.set(typename, found)
  return found
}

function search(set: SelectionSetNode, info: GraphQLResolveInfo, typename: string): Hanging[] {
  const type = info.schema.getType(typename)
  if (!isObjectType(type)) return []
  return set.selections.flatMap((selection) => {
    if (selection.directives?.length) return []
    if (selection.kind === Kind.FIELD) {
      const field = type.getFields()[selection.name.value]
      if (!field || !selection.selectionSet || ![...readOf(field)].every((column) => column === 'id')) return []
      return [{ field, node: selection, ...partsOf(namesIn(selection.selectionSet, info)) }]
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value] : selection
    const condition = fragment?.typeCondition && info.schema.getType(fragment.typeCondition.name.value)
    const holds =
      !condition || condition === type || (isInterfaceType(condition) && type.getInterfaces().includes(condition))
    return fragment && holds ? search(fragment.selectionSet, info, typename) : []
  })
}

/** What is selected of a list. */
function namesIn(set: SelectionSetNode, info: Pick<GraphQLResolveInfo, 'fragments'>): readonly string[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value]
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value] : selection
    return fragment ? namesIn(fragment.selectionSet, info) : []
  })
}
