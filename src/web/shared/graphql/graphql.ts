import { initGraphQLTada } from 'gql.tada'
import type { introspection } from './schema.d.ts'

/** Parses an operation or fragment, typed from schema.graphql: a field that is not in the schema is a type error. */
export const graphql = initGraphQLTada<{
  introspection: introspection
  disableMasking: true
  scalars: { DateTime: string; Decimal: string; PartialDate: string; ID: string }
}>()

export type { ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada'
