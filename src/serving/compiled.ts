import {
  astFromValue,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  getNamedType,
  getOperationAST,
  getVariableValues,
  isInputObjectType,
  Kind,
  typeFromAST,
  type ValueNode,
  type VariableNode,
  visit,
} from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import type { Stream } from '../../cypher/engine/stream.ts'

type Execute = (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>

/** How the pages of each stream are executed, by the document of its operation; null while only its first page has been. */
const known = new WeakMap<Stream, WeakMap<DocumentNode, Execute | null>>()

/**
 * Executes a page of a list that the server reads whole. From its second page on the operation is compiled: the same resolvers are called,
 * but nothing is looked up again for each cell, which takes half the time of graphql-js for a row. Most lists have no second page.
 */
export function executeOf(stream: Stream, args: ExecutionArgs): ExecutionResult | Promise<ExecutionResult> {
  const ofStream = known.get(stream) ?? new WeakMap<DocumentNode, Execute | null>()
  known.set(stream, ofStream)
  const before = ofStream.get(args.document)
  const next = before === undefined ? null : (before ?? compiled(args) ?? execute)
  ofStream.set(args.document, next)
  return (next ?? execute)(args)
}

/** Undefined if it can't be compiled, or its variables are refused: graphql-js says why. */
function compiled(args: ExecutionArgs): Execute | undefined {
  const document = withFilters(args)
  const found = document && compileQuery(args.schema, document, args.operationName ?? undefined)
  if (!found || !isCompiledQuery(found)) return undefined
  return ({ rootValue, contextValue, variableValues }) => found.query(rootValue, contextValue, variableValues ?? {})
}

/**
 * The document with its filters and orders written out, since the compiler has no bounds for a type of input that holds itself. They are
 * the same on all pages of a list.
 */
function withFilters({ schema, document, operationName, variableValues }: ExecutionArgs): DocumentNode | undefined {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? []
  const { coerced } = getVariableValues(schema, definitions, variableValues ?? {})
  if (!coerced) return undefined
  const literals = new Map<string, ValueNode | null>()
  for (const { variable, type } of definitions) {
    const held = typeFromAST(schema, type as never)
    const { value } = variable.name
    if (held && isInputObjectType(getNamedType(held)))
      literals.set(value, coerced[value] === undefined ? null : (astFromValue(coerced[value], held as never) ?? null))
  }
  const literalOf = ({ name }: VariableNode) => literals.get(name.value)
  return visit(document, {
    enter(node) {
      if (node.kind === Kind.VARIABLE_DEFINITION) return literalOf(node.variable) === undefined ? undefined : null
      const literal = node.kind === Kind.ARGUMENT && node.value.kind === Kind.VARIABLE && literalOf(node.value)
      return literal ? { ...node, value: literal } : literal === null ? null : undefined
    },
  })
}
