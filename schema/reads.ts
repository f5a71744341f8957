import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql'
import { alwaysRead, entityColumns } from '../cypher/engine/columns.ts'
import { claimColumns } from '../cypher/knowledge/claims/claim-columns.ts'
import { isPersonal } from './access/personal.ts'
import { mentionsKnownAt } from './known-at.ts'
import type { HangingList, Plan, Request } from './request.ts'

/**
 * Declares, in a field's `extensions`, the properties of its entity that it reads. A field without a declaration reads the property of
 * its own name. One that declares none reads the id alone: where it answers with a list, that can be asked for beside the entity.
 */
export function reads(...columns: readonly string[]): { readonly reads: readonly string[] } {
  return { reads: columns }
}

type Parts = Pick<HangingList, 'rows' | 'total'>

const plans = new WeakMap<DocumentNode, Plan>()

/** The plan of a document that is valid for a schema. A document is parsed for one schema, so its plan is kept by the document alone. */
export function planOf(schema: GraphQLSchema, document: DocumentNode): Plan {
  const known = plans.get(document)
  if (known) return known
  const plan = {
    personal: isPersonal(schema, document),
    columns: columnsOf(schema, document),
    claims: claimsOf(schema, document),
    knownAt: mentionsKnownAt(document),
    lists: new WeakMap(),
  }
  plans.set(document, plan)
  return plan
}

function columnsOf(schema: GraphQLSchema, document: DocumentNode): readonly string[] {
  const read = readBy(schema, 'Entity', document)
  return entityColumns.filter((column) => alwaysRead.some((one) => one === column) || read.has(column))
}

/** All of them, if a field reads something that is no property of claims: then it has to look at more than it declares. */
function claimsOf(schema: GraphQLSchema, document: DocumentNode): readonly string[] {
  const read = readBy(schema, 'Claim', document)
  const known = new Set(claimColumns)
  return [...read].every((column) => known.has(column))
    ? claimColumns.filter((column) => read.has(column))
    : claimColumns
}

/** What the fields of a document read of an interface's things, whatever their types. */
function readBy(schema: GraphQLSchema, name: 'Entity' | 'Claim', document: DocumentNode): ReadonlySet<string> {
  const byField = readsOf(schema, name)
  const read = new Set<string>()
  visit(document, {
    Field({ name: { value } }) {
      for (const column of byField.get(value) ?? []) read.add(column)
    },
  })
  return read
}

type ByField = ReadonlyMap<string, ReadonlySet<string>>
const ofSchemas = { Entity: new WeakMap<GraphQLSchema, ByField>(), Claim: new WeakMap<GraphQLSchema, ByField>() }

/** What the fields of each name read of an interface's things. */
function readsOf(schema: GraphQLSchema, name: 'Entity' | 'Claim'): ByField {
  const before = ofSchemas[name].get(schema)
  if (before) return before
  const byField = new Map<string, Set<string>>()
  const listed = schema.getType(name)
  for (const type of isInterfaceType(listed) ? schema.getPossibleTypes(listed) : []) {
    for (const field of Object.values(type.getFields())) {
      const read = byField.get(field.name) ?? new Set()
      for (const column of declaredReads(field) ?? [field.name]) read.add(column)
      byField.set(field.name, read)
    }
  }
  ofSchemas[name].set(schema, byField)
  return byField
}

/** What a field declares to read; undefined where it declares nothing. */
function declaredReads({ extensions }: GraphQLField<unknown, unknown>): readonly string[] | undefined {
  return extensions.reads as readonly string[] | undefined
}

/**
 * Asks for the lists that are selected on an entity beside the entity's own row, where its id is known before: one trip to the
 * graph fewer. The lists' own fields find what has come in the request's memo.
 * @param info of the field that answers with the entity
 * @param typename the entity's type
 */
export function startLists(request: Request, info: GraphQLResolveInfo, typename: string, id: string): void {
  for (const { field, node, ...parts } of hangingLists(request, info, typename)) {
    // Errors are ignored here: the field itself will meet them again, and report them.
    Promise.resolve()
      .then(() => {
        const args = getArgumentValues(field, node, info.variableValues)
        return field.resolve?.({ id }, args, request, { ...info, fieldName: field.name, fieldNodes: [node] })
      })
      .then((list) => isPage(list) && startList(list, parts))
      .catch(ignore)
  }
}

/** Asks for what is selected of a list while its field still checks its arguments. */
export function startSelected(list: Startable, { fieldNodes, fragments }: GraphQLResolveInfo): void {
  startList(list, partsOf(fieldNodes.flatMap(({ selectionSet }) => namesIn(selectionSet, fragments))))
}

function startList(list: Startable, { rows, total }: Parts): void {
  if (rows) list.rows().catch(ignore)
  if (total) list.total().catch(ignore)
}

function ignore(): void {}

/** A page of a list, as far as this file is concerned. */
interface Startable {
  rows(): Promise<unknown>
  total(): Promise<unknown>
}

function isPage(list: unknown): list is Startable {
  return typeof list === 'object' && list !== null && 'rows' in list && 'total' in list
}

function hangingLists({ plan }: Request, info: GraphQLResolveInfo, typename: string): readonly HangingList[] {
  const [node] = info.fieldNodes
  const type = info.schema.getType(typename)
  if (!plan || !node || !isObjectType(type)) return []
  const byType = plan.lists.get(node) ?? new Map<string, readonly HangingList[]>()
  plan.lists.set(node, byType)
  let lists = byType.get(typename)
  if (!lists) {
    lists = info.fieldNodes.flatMap(({ selectionSet }) => (selectionSet ? listsIn(selectionSet, info, typename) : []))
    byType.set(typename, lists)
  }
  return lists
}

function listsIn(set: SelectionSetNode, info: GraphQLResolveInfo, typename: string): HangingList[] {
  const type = info.schema.getType(typename)
  if (!isObjectType(type)) return []
  return set.selections.flatMap((selection) => {
    // Whether it is selected at all, or how, is for the executor to say.
    if (selection.directives?.length) return []
    if (selection.kind === Kind.FIELD) {
      const field = type.getFields()[selection.name.value]
      if (!field || !selection.selectionSet || declaredReads(field)?.length !== 0) return []
      return [{ field, node: selection, ...partsOf(namesIn(selection.selectionSet, info.fragments)) }]
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value] : selection
    const condition = fragment?.typeCondition && info.schema.getType(fragment.typeCondition.name.value)
    const holds =
      !condition || condition === type || (isInterfaceType(condition) && type.getInterfaces().includes(condition))
    return fragment && holds ? listsIn(fragment.selectionSet, info, typename) : []
  })
}

function partsOf(names: readonly string[]): Parts {
  return {
    rows: ['nodes', 'edges', 'pageInfo'].some((name) => names.includes(name)),
    total: names.includes('totalCount'),
  }
}

/** What is selected of a list. */
function namesIn(set: SelectionSetNode | undefined, fragments: GraphQLResolveInfo['fragments']): readonly string[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value]
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection
    return namesIn(fragment?.selectionSet, fragments)
  })
}
