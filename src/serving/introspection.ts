import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/**
 * Refuses an introspection that asks for a part of the schema more than once. GraphQL's own rule limits how deep the lists of an
 * introspection nest, but with aliases each level can be multiplied: 40 aliases on two levels come to some ten million values, which no
 * cost limit of ours sees, since these fields have no resolvers of ours. The introspection queries of tools have no such aliases.
 */
export function introspectionOnce(): Plugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(introspectionWithoutAliases)
    },
  }
}

function introspectionWithoutAliases(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      const inSchema = context.getParentType()?.name.startsWith('__') || node.name.value === '__schema'
      if (!node.alias || !node.selectionSet || !inSchema) return
      const message = `An introspection asks for each of its lists once: leave out the alias ${node.alias.value} of ${node.name.value}`
      context.reportError(new GraphQLError(message, { nodes: [node] }))
    },
  }
}
