import { initGraphQLTada } from 'gql.tada'
import type { introspection } from './schema.d.ts'

/** Makes a document of an operation or a fragment, typed from schema.graphql: what the schema does not have, the type check refuses. */
export const graphql = initGraphQLTada<{
  introspection: introspection
  disableMasking: true
  scalars: { Decimal: string; PartialDate: string; ID: string }
}>()

export type { ResultOf, TadaDocumentNode } from 'gql.tada'
