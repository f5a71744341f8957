import { type DocumentNode, type GraphQLSchema, isInterfaceType, isObjectType, visit } from 'graphql'

/**
 * Declares, in a field's `extensions`, that its answer depends on who asks. Fields and types with `authScopes` do anyway. Only an
 * operation with such a field is told who asks; the answer to any other may be shared by all viewers.
 */
export const personal = { personal: true } as const

const ofSchemas = new WeakMap<GraphQLSchema, ReadonlySet<string>>()

/** True if the answer to an operation of a document may depend on who asks. Fields go by name alone, so it may be true without need. */
export function isPersonal(schema: GraphQLSchema, document: DocumentNode): boolean {
  const names = ofSchemas.get(schema) ?? personalFields(schema)
  ofSchemas.set(schema, names)
  let found = false
  visit(document, {
    Field({ name: { value } }) {
      found ||= names.has(value)
    },
  })
  return found
}

function personalFields(schema: GraphQLSchema): ReadonlySet<string> {
  const names = new Set<string>()
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    const guarded = [type, ...type.getInterfaces()].some(isGuarded)
    for (const field of Object.values(type.getFields())) {
      if (guarded || isGuarded(field) || field.extensions.personal) names.add(field.name)
    }
  }
  return names
}

/** True of a field or a type for which Pothos's scope-auth looks at the viewer. */
function isGuarded({ extensions }: { readonly extensions: Readonly<Record<string, unknown>> }): boolean {
  const options = extensions.pothosOptions as Readonly<Record<string, unknown>> | undefined
  return Boolean(options?.authScopes ?? options?.grantScopes)
}
