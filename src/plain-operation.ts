import { type DocumentNode, Kind, visit } from 'graphql'

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
