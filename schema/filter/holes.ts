import {
  type ArgumentNode,
  type GraphQLArgument,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type ValueNode,
} from 'graphql'
import { BadInput } from '../../cypher/knowledge/errors.ts'

/**
 * Makes every field look at its filters as the client wrote them, before it resolves. A hole in a filter, such as a variable that was
 * left out, is coerced to no condition at all, and what was meant to narrow a list down would let all pass: so it is refused. Only a filter
 * that is left out whole lets all pass.
 * @param schema whose fields are changed in place
 * @returns the same schema; its fields throw {@link BadInput} where a filter has a hole, and name the place
 */
export function refusingHoles(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const narrowing = field.args.filter(narrows).map(({ name }) => name)
      const { resolve } = field
      if (narrowing.length === 0 || !resolve) continue
      field.resolve = (source, args, context, info) => {
        checkArguments(narrowing, info)
        return resolve(source, args, context, info)
      }
    }
  }
  return schema
}

/** A filter, or a list of the only values that may pass. */
function narrows({ type }: GraphQLArgument): boolean {
  if (isInputObjectType(type)) return type.extensions.isFilter === true
  return isListType(type) && isLeafType(getNullableType(type.ofType))
}

function checkArguments(narrowing: readonly string[], { fieldNodes, variableValues }: GraphQLResolveInfo): void {
  // Where a field is selected twice, its arguments are the same.
  for (const argument of fieldNodes[0]?.arguments ?? []) {
    if (narrowing.includes(argument.name.value)) checkArgument(argument, variableValues)
  }
}

type Variables = GraphQLResolveInfo['variableValues']

function checkArgument({ name, value }: ArgumentNode, variables: Variables): void {
  const isLeftOut = value.kind === Kind.VARIABLE && !(value.name.value in variables)
  if (!isLeftOut) checkWritten(value, name.value, variables)
}

/** @param path where the value stands, from the argument on */
function checkWritten(value: ValueNode, path: string, variables: Variables): void {
  if (value.kind === Kind.NULL) refuseNull(path)
  if (value.kind === Kind.VARIABLE) {
    const name = value.name.value
    if (!(name in variables)) refuseLeftOut(path, name)
    checkGiven(variables[name], path)
  }
  if (value.kind === Kind.LIST) {
    for (const [place, item] of value.values.entries()) checkWritten(item, `${path}[${place}]`, variables)
  }
  if (value.kind === Kind.OBJECT) {
    if (value.fields.length === 0) refuseEmpty(path)
    for (const field of value.fields) checkWritten(field.value, `${path}.${field.name.value}`, variables)
  }
}

/** The same for the value of a variable. */
function checkGiven(value: unknown, path: string): void {
  if (value === null) refuseNull(path)
  if (Array.isArray(value)) {
    for (const [place, item] of value.entries()) checkGiven(item, `${path}[${place}]`)
  } else if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
    if (fields.length === 0) refuseEmpty(path)
    for (const [name, inside] of fields) checkGiven(inside, `${path}.${name}`)
  }
}

function refuseNull(path: string): never {
  throw new BadInput(
    path,
    `\`${path}\` is null, which says neither all nor nothing: leave it out for all, or give a value`,
  )
}

function refuseEmpty(path: string): never {
  throw new BadInput(path, `\`${path}\` is an empty filter: leave it out to let all pass, or say what must hold`)
}

function refuseLeftOut(path: string, variable: string): never {
  throw new BadInput(
    path,
    `\`${path}\` takes its value from $${variable}, which is left out: give $${variable} a value, or take the condition out of the filter`,
  )
}
