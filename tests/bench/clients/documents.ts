import { type DocumentNode, Kind, parse, type SelectionSetNode, visit } from 'graphql'

const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const

/** A document whose one operation has this name. */
export function named(query: string, operationName: string): DocumentNode {
  const name = { kind: Kind.NAME, value: operationName } as const
  return visit(parse(query), {
    enter: (node) => (node.kind === Kind.OPERATION_DEFINITION ? { ...node, name } : undefined),
  })
}

/** The document with `__typename` at the end of every selection set but the operation's own, as Apollo Client and urql ask for it. */
export function withTypenames(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet: {
      leave(set, _key, parent): SelectionSetNode | undefined {
        const ofOperation = parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION
        return ofOperation ? undefined : { ...set, selections: [...set.selections, typename] }
      },
    },
  })
}
