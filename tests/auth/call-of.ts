import {
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql'

const ofScalars: Readonly<Record<string, string>> = {
  Boolean: 'true',
  Int: '1',
  Float: '1',
  ID: '"country:KAZ"',
  PartialDate: '"2024-01-01"',
  DateTime: '"2024-01-01T00:00:00Z"',
  Decimal: '"1"',
}

/** A call of a field with all that it requires, so that it is valid. */
export function callOf({ name, args }: GraphQLField<unknown, unknown>): string {
  const given = args.filter(isRequiredArgument).map((arg) => `${arg.name}: ${literal(arg.type)}`)
  return given.length > 0 ? `${name}(${given.join(', ')})` : name
}

function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(type.ofType)
  if (isListType(type)) return `[${literal(type.ofType)}]`
  if (isEnumType(type)) return type.getValues()[0]?.name ?? ''
  if (!isInputObjectType(type)) return ofScalars[type.name] ?? '"x"'
  const fields = Object.values(type.getFields())
  const needed = type.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField)
  return `{ ${needed.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`
}
