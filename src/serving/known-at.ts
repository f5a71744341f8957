import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  getOperationAST,
  getVariableValues,
  isLeafType,
  isNonNullType,
  Kind,
  locatedError,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  valueFromAST,
} from 'graphql'
import type { Lifetime } from '../../cypher/engine/lifetime.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import { notePart } from '../../schema/cost.ts'
import { knownAtName } from '../../schema/known-at.ts'
import type { Request } from '../../schema/request.ts'

/** Executes a document, or a part of it, with a reader of the present graph or of a past one. */
export type Execute = (document: DocumentNode, reader: Request['reader']) => Promise<ExecutionResult>

type Variables = Readonly<Record<string, unknown>>
type Fragments = Readonly<Record<string, FragmentDefinitionNode>>

/** What answers under one key of `data`. */
interface RootField {
  readonly key: string
  readonly nodes: readonly FieldNode[]
}

/**
 * Executes an operation that asks with `knownAt` what the graph knew: its root fields go by their times, and those of one time are executed
 * together over the graph as it was known then. What comes back is what one execution would answer: keys in the order of the operation,
 * errors with their paths.
 */
export async function executedInTimes(
  args: ExecutionArgs,
  { knownAt, reader: present }: Request,
  lifetime: Lifetime,
  execute: Execute,
): Promise<ExecutionResult> {
  const { schema, document, operationName } = args
  const operation = getOperationAST(document, operationName)
  const root = operation && schema.getRootType(operation.operation)
  const { coerced } = getVariableValues(schema, operation?.variableDefinitions ?? [], args.variableValues ?? {})
  // Whatever is wrong with the operation as a whole is for the executor to say.
  if (!root || !coerced) return execute(document, present)

  const fields = rootFields(args, operation, coerced)
  const [parts, refused] = [new Map<string | null, RootField[]>(), [] as ExecutionResult[]]
  for (const field of fields) {
    const [at = null, another] = timesIn(args, field.nodes, coerced)
    if (at !== null && another !== undefined) refused.push(failed(args, [field], twoTimes(field, at, another)))
    else parts.set(at, [...(parts.get(at) ?? []), field])
  }

  const whole = parts.size === 1 && refused.length === 0
  const results = await Promise.all(
    [...parts].map(async ([at, own]) => {
      const part = whole ? document : partOf(document, operation, own)
      if (at === null) return execute(part, present)
      try {
        return await knownAt(at, lifetime, (past) => execute(part, past ?? present))
      } catch (error) {
        return failed(args, own, error)
      }
    }),
  )
  return joined(fields, [...results, ...refused])
}

/** The fields of Query that are asked for, by the keys of their answers, in the order in which these come. */
function rootFields(
  { document }: ExecutionArgs,
  operation: OperationDefinitionNode,
  variables: Variables,
): readonly RootField[] {
  const byKey = new Map<string, FieldNode[]>()
  for (const node of fieldsIn(operation.selectionSet, fragmentsOf(document), variables)) {
    const key = node.alias?.value ?? node.name.value
    byKey.set(key, [...(byKey.get(key) ?? []), node])
  }
  return [...byKey].map(([key, nodes]) => ({ key, nodes }))
}

/**
 * The fields of a selection set that are asked for, those of its fragments among them, each fragment once.
 * @param spread the fragments that were spread before
 */
function* fieldsIn(
  set: SelectionSetNode | undefined,
  fragments: Fragments,
  variables: Variables,
  spread = new Set<string>(),
): Generator<FieldNode> {
  for (const selection of set?.selections ?? []) {
    if (!isAskedFor(selection, variables)) continue
    if (selection.kind === Kind.FIELD) yield selection
    else if (selection.kind === Kind.INLINE_FRAGMENT)
      yield* fieldsIn(selection.selectionSet, fragments, variables, spread)
    else if (!spread.has(selection.name.value)) {
      spread.add(selection.name.value)
      yield* fieldsIn(fragments[selection.name.value]?.selectionSet, fragments, variables, spread)
    }
  }
}

function isAskedFor(selection: SelectionNode, variables: Variables): boolean {
  try {
    if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true) return false
    return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false
  } catch {
    // A variable that is null where the directive takes none: the executor says so at its place.
    return true
  }
}

/** The times that the argument names in these fields and all that is selected in them, each once. */
function timesIn(
  { schema, document }: ExecutionArgs,
  nodes: readonly FieldNode[],
  variables: Variables,
): readonly string[] {
  const type = schema.getType('DateTime')
  const fragments = fragmentsOf(document)
  const times = new Set<string>()
  const spread = new Set<string>()

  function inField({ arguments: given = [], selectionSet }: FieldNode): void {
    for (const { name, value } of given) {
      const at = name.value === knownAtName && isLeafType(type) ? valueFromAST(value, type, variables) : undefined
      if (typeof at === 'string') times.add(at)
    }
    for (const field of fieldsIn(selectionSet, fragments, variables, spread)) inField(field)
  }

  for (const node of nodes) inField(node)
  return [...times]
}

function fragmentsOf({ definitions }: DocumentNode): Fragments {
  return Object.fromEntries(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  )
}

/** The document with these root fields alone. Its fields are the same objects, so that what is known of them by their nodes holds. */
function partOf(document: DocumentNode, operation: OperationDefinitionNode, own: readonly RootField[]): DocumentNode {
  const selections = own.flatMap(({ nodes }) => nodes)
  const part = { ...operation, selectionSet: { ...operation.selectionSet, selections } }
  notePart(part, operation)
  return { ...document, definitions: document.definitions.map((each) => (each === operation ? part : each)) }
}

function twoTimes({ key }: RootField, one: string, other: string): BadInput {
  return new BadInput(
    knownAtName,
    `${JSON.stringify(key)} asks what the graph knew at ${one} and at ${other}: a field of Query takes one \`knownAt\`, so ask it twice, with an alias each`,
  )
}

/** What these fields answer where none of them could be executed. */
function failed({ schema }: ExecutionArgs, own: readonly RootField[], error: unknown): ExecutionResult {
  const types = schema.getQueryType()?.getFields() ?? {}
  const errors: GraphQLError[] = own.map(({ key, nodes }) => locatedError(error, nodes, [key]))
  const required = own.some(({ nodes: [node] }) => isNonNullType(types[node?.name.value ?? '']?.type))
  return { errors, data: required ? null : Object.fromEntries(own.map(({ key }) => [key, null])) }
}

function joined(fields: readonly RootField[], results: readonly ExecutionResult[]): ExecutionResult {
  const [only] = results
  if (only && results.length === 1) return only
  const errors = results.flatMap((result) => result.errors ?? [])
  const found = Object.assign({}, ...results.map(({ data }) => data)) as Record<string, unknown>
  const data = results.some((result) => !result.data)
    ? null
    : Object.fromEntries(fields.flatMap(({ key }) => (key in found ? [[key, found[key]]] : [])))
  return errors.length > 0 ? { errors, data } : { data }
}
