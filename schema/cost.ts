import {
  type FieldNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { BadInput } from '../cypher/knowledge/errors.ts'
import { usual } from '../cypher/knowledge/subgraphs/surroundings.ts'
import type { Request } from './request.ts'

/** What an operation may cost: how many values it can return at the very most, and how deep it may nest. */
const limits = { values: 100_000, depth: 20 } as const

/** The most that one page may hold. */
export const longestPage = 100

/** How many one page holds where its size is null. */
export const usualPage = 20

/** How many a list holds that has no page size, for the estimate: steps of a chain, citations, aliases. */
const shortList = 5

/** What counting a list costs besides the values that it returns: it looks at all that the list holds. */
const wholeList = longestPage

/** What one search over the sea lanes costs besides: it looks at thousands of their nodes. */
const oneSearch = 100

/** Tells, in a field's `extensions`, how many searches over the sea lanes it takes at most. */
export function searches(most: number): { readonly searches: number } {
  return { searches: most }
}

interface Cost {
  readonly values: number
  readonly depth: number
}

/**
 * Makes every field of Query, Mutation and Subscription refuse an operation that costs too much, before anything is asked of the graph, and
 * note in its request what it costs.
 * @param schema whose fields are changed in place
 * @returns the same schema; its root fields throw {@link BadInput} past a limit
 */
export function limitingCost(schema: GraphQLSchema): GraphQLSchema {
  const known = new WeakMap<object, Cost>()
  const limited = (resolve: GraphQLFieldResolver<unknown, unknown>): GraphQLFieldResolver<unknown, unknown> => {
    return (source, args, context, info) => {
      // An execution has variables of its own, be there any or not.
      const cost = known.get(info.variableValues) ?? costOf(info)
      known.set(info.variableValues, cost)
      check(cost)
      ;(context as Request).spent.values = cost.values
      return resolve(source, args, context, info)
    }
  }
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  for (const field of roots.flatMap((root) => Object.values(root?.getFields() ?? {}))) {
    if (field.resolve) field.resolve = limited(field.resolve)
    if (field.subscribe) field.subscribe = limited(field.subscribe)
  }
  return schema
}

function check({ values, depth }: Cost): void {
  if (depth > limits.depth) {
    throw new BadInput(
      'query',
      `This operation nests ${depth} levels deep; ${limits.depth} are allowed: ask in two operations`,
    )
  }
  if (values > limits.values) {
    throw new BadInput(
      'query',
      `This operation could return ${values} values; ${limits.values} are allowed: ask for smaller pages with \`first\`, or for fewer fields`,
    )
  }
}

const wholes = new WeakMap<OperationDefinitionNode, OperationDefinitionNode>()

/** Notes that an operation is a part of another, executed on its own: it costs what the whole does. */
export function notePart(part: OperationDefinitionNode, whole: OperationDefinitionNode): void {
  wholes.set(part, whole)
}

/** What an operation costs, known before it runs: each field once for each thing that it may be asked of. */
function costOf({ operation: executed, schema, fragments, variableValues }: GraphQLResolveInfo): Cost {
  const operation = wholes.get(executed) ?? executed
  /** A fragment may be spread often: each set of fields is looked at once for a type and a size of the page. */
  const known = new Map<SelectionSetNode, Map<string, Cost>>()

  /** @param page how many `nodes`, `edges` and `values` hold, where these are fields of a page or a facet */
  function ofSet(set: SelectionSetNode, type: GraphQLNamedType | undefined, page: number | undefined): Cost {
    const name = `${type?.name} ${page}`
    const before = known.get(set)?.get(name)
    if (before) return before
    let [values, depth] = [0, 0]
    for (const selection of set.selections) {
      const cost = ofSelection(selection, type, page)
      values += cost.values
      depth = Math.max(depth, cost.depth)
    }
    known.set(set, (known.get(set) ?? new Map<string, Cost>()).set(name, { values, depth }))
    return { values, depth }
  }

  function ofSelection(
    selection: SelectionSetNode['selections'][number],
    type: GraphQLNamedType | undefined,
    page: number | undefined,
  ): Cost {
    if (selection.kind === Kind.FIELD) return ofField(selection, type, page)
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection
    const condition = fragment?.typeCondition ? schema.getType(fragment.typeCondition.name.value) : type
    return fragment ? ofSet(fragment.selectionSet, condition, page) : { values: 0, depth: 0 }
  }

  function ofField(node: FieldNode, type: GraphQLNamedType | undefined, page: number | undefined): Cost {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined
    // The schema's own fields, such as __typename, cost one.
    if (!field) return { values: 1, depth: 1 }
    if (!node.selectionSet) return { values: 1, depth: 1 }
    const args = getArgumentValues(field, node, variableValues)
    const { times, inside } = sizeOf(field, args, page)
    const { values, depth } = ofSet(node.selectionSet, getNamedType(field.type), inside)
    // Facets count the list once for each of their fields.
    const counts = field.extensions.countsWholeList ? (Array.isArray(args.fields) ? args.fields.length : 1) : 0
    const besides = counts * wholeList + searchesOf(field) * oneSearch
    return { values: 1 + besides + times * values, depth: depth + 1 }
  }

  return ofSet(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, undefined)
}

function searchesOf({ extensions }: GraphQLField<unknown, unknown>): number {
  return typeof extensions.searches === 'number' ? extensions.searches : 0
}

/** The fields that hold as much as the `first` of the field around them says. */
const pageFields: ReadonlySet<string> = new Set(['nodes', 'edges', 'values'])

/** How often what is selected in a field may come, and how much a page holds where the field answers with one. */
function sizeOf(
  { name, type }: GraphQLField<unknown, unknown>,
  args: { readonly [argument: string]: unknown },
  page: number | undefined,
): { readonly times: number; readonly inside?: number | undefined } {
  const answer = getNullableType(type)
  const given = askedFor(args)
  if (isObjectType(answer) && 'nodes' in answer.getFields()) return { times: 1, inside: given }
  if (!isListType(answer)) return { times: given ?? 1 }
  // Facets come one for each field, and `first` says how many values each has.
  if (Array.isArray(args.fields)) return { times: args.fields.length, inside: given }
  const onPage = pageFields.has(name) ? page : undefined
  return { times: given ?? onPage ?? shortList }
}

/** How many things the arguments ask for, at the very most. */
function askedFor({
  first,
  limit,
  ids,
  queries,
  representations,
}: {
  readonly [argument: string]: unknown
}): number | undefined {
  if (first === null) return usualPage
  if (limit === null) return usual.limit
  // A longer page is refused by its field, in words of its own.
  if (typeof first === 'number') return Math.min(Math.max(1, first), longestPage)
  if (typeof limit === 'number') return Math.max(1, limit)
  const asked = ids ?? queries ?? representations
  return Array.isArray(asked) ? asked.length : undefined
}
