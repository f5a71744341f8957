import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql'

/**
 * Writes a variable's value as a literal of a document.
 * @param inside may put something else, a variable, in the place of a field's value
 */
export function literal(
  value: unknown,
  type: GraphQLInputType,
  inside: (type: GraphQLInputType, value: unknown) => string | undefined = () => undefined,
): string {
  if (value === null) return 'null'
  if (isNonNullType(type)) return literal(value, type.ofType, inside)
  if (isListType(type)) {
    if (!Array.isArray(value)) return literal(value, type.ofType, inside)
    return `[${value.map((item) => literal(item, type.ofType, inside)).join(', ')}]`
  }
  if (isInputObjectType(type)) {
    const fields = Object.entries(value as object).map(([name, held]) => {
      const field = type.getFields()[name]
      if (!field) throw new Error(`${type.name} has no field ${name}`)
      return `${name}: ${inside(field.type, held) ?? literal(held, field.type, inside)}`
    })
    return `{${fields.join(', ')}}`
  }
  return isEnumType(type) ? String(value) : JSON.stringify(value)
}
