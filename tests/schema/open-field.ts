import type { GraphQLField } from 'graphql'

/** True of a field that everybody may ask for: who may not ask for another is refused before the graph is asked. */
export function isOpen({ extensions }: GraphQLField<unknown, unknown>): boolean {
  return !(extensions.pothosOptions as { readonly authScopes?: object } | undefined)?.authScopes
}
