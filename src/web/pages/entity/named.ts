import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'

/** What a link to the page of an entity needs. */
export const Named = graphql(`
  fragment Named on Entity {
    id
    kind
    name
    nameZh: name(language: ZH)
  }
`)
export type Named = ResultOf<typeof Named>
