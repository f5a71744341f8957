import { type Ask, missingFrom, operationOf } from '../../shared/graphql/ask.ts'
import { Card, Link } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import { pictureOf } from '../picture/picture.ts'
import type { Answered } from './answered.ts'

const HowLinked = graphql(
  `
  query HowLinked($from: ID!, $to: ID!) {
    from: entity(id: $from) { ...Card }
    to: entity(id: $to) { ...Card }
    paths(from: $from, to: $to, first: 6) {
      length
      steps { ...Link }
    }
  }
`,
  [Card, Link],
)

export type Linked = ResultOf<typeof HowLinked>

/** Queries the chains of relations between two entities. */
export async function howLinked(ask: Ask, from: string, to: string): Promise<Answered<'linked', Linked>> {
  const variables = { from, to }
  const data = await ask(HowLinked, variables)
  return {
    question: 'linked',
    data,
    operation: operationOf(HowLinked, variables),
    missing: missingFrom(data),
    picture: pictureOf(
      [data.from, data.to].filter((end) => end !== null),
      (data.paths ?? []).flatMap(({ steps }) => steps),
    ),
    centers: [from, to],
  }
}
