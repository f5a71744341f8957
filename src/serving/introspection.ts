import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/**
 * Refuses an introspection that asks for a part of the schema more than once. GraphQL's own rule limits how deep the lists of an
 * introspection nest, but with aliases each level can be multiplied: 40 aliases on two levels come to some ten million values, which no
 * cost limit of ours sees, since these fields have no resolvers of ours. The introspection queries of tools have no such aliases. Types may be
 * asked for by name under aliases, but only a few of them: each can hold a good part of the schema.
 */
export function introspectionOnce(): Plugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(introspectionWithoutAliases)
    },
  }
}

/** How many types one operation may ask for by name. */
const mostTypes = 10

function introspectionWithoutAliases(context: ValidationContext): ASTVisitor {
  let types = 0
  return {
    Field(node) {
      if (node.name.value === '__type' && ++types === mostTypes + 1) {
        const message = `An operation asks for at most ${mostTypes} types by name: ask for the whole with __schema`
        context.reportError(new GraphQLError(message, { nodes: [node] }))
      }
      const inSchema = context.getParentType()?.name.startsWith('__') || node.name.value === '__schema'
      if (!node.alias || !node.selectionSet || !inSchema) return
      const message = `An introspection asks for each of its lists once: leave out the alias ${node.alias.value} of ${node.name.value}`
      context.reportError(new GraphQLError(message, { nodes: [node] }))
    },
  }
}
