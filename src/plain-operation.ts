import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql'

/** The directives of a plain operation. */
const plainDirectives = new Set(['skip', 'include'])

/** True where a document is one query of the graph, not of the schema, that is answered in one piece. */
export function isPlain(document: DocumentNode): boolean {
  const [operation, another] = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  let plain = operation?.kind === Kind.OPERATION_DEFINITION && operation.operation === 'query' && !another
  visit(document, {
    enter(node) {
      if (node.kind === Kind.DIRECTIVE) plain &&= plainDirectives.has(node.name.value)
      if (node.kind === Kind.FIELD) plain &&= node.name.value === '__typename' || !node.name.value.startsWith('__')
    },
  })
  return plain
}

/**
 * True where a document compiles into code for so many fields at most. A field of an interface has code for each type that it
 * may be, so that a few levels of them multiply.
 */
export function compilesInto(fields: number, schema: GraphQLSchema, document: DocumentNode): boolean {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  let left = fields

  function count(set: SelectionSetNode, type: GraphQLNamedType | null | undefined, times: number): void {
    for (const selection of set.selections) {
      left -= times
      if (left < 0) return
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value)
        if (fragment) count(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), times)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition
        count(selection.selectionSet, condition ? schema.getType(condition.name.value) : type, times)
      } else if (selection.selectionSet && (isObjectType(type) || isInterfaceType(type))) {
        const held = getNamedType(type.getFields()[selection.name.value]?.type)
        const kinds = isAbstractType(held) ? schema.getPossibleTypes(held).length : 1
        count(selection.selectionSet, held, times * kinds)
      }
    }
  }

  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) count(definition.selectionSet, schema.getQueryType(), 1)
  }
  return left >= 0
}
