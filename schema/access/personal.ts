import {
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isUnionType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/**
 * Declares, in a field's `extensions`, that its answer depends on who asks. Fields and types with `authScopes` do anyway. Only an
 * operation with such a field is told who asks; the answer to any other may be shared by all viewers.
 */
export const personal = { personal: true } as const

/** True if the answer to an operation of a document may depend on who asks: a field of it does, on some type that it may be asked of. */
export function isPersonal(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema)
  let found = false
  const look = visitWithTypeInfo(types, {
    Field({ name: { value } }) {
      const parent = types.getParentType()
      found ||= parent ? isPersonalOf(schema, parent, value) : false
    },
  })
  visit(document, look)
  return found
}

function isPersonalOf(schema: GraphQLSchema, parent: GraphQLCompositeType, name: string): boolean {
  const possible = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent]
  const types = isInterfaceType(parent) ? [parent, ...possible] : possible
  return types.some((type) => {
    if (isUnionType(type)) return false
    const field = type.getFields()[name]
    if (!field) return false
    return isGuarded(field) || Boolean(field.extensions.personal) || [type, ...type.getInterfaces()].some(isGuarded)
  })
}

/** True of a field or a type for which Pothos's scope-auth looks at the viewer. */
function isGuarded({ extensions }: { readonly extensions: Readonly<Record<string, unknown>> }): boolean {
  const options = extensions.pothosOptions as Readonly<Record<string, unknown>> | undefined
  return Boolean(options?.authScopes ?? options?.grantScopes)
}
