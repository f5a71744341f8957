import { ask } from '../../shared/graphql/ask.ts'
import { Card, Link } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import { type Picture, pictureOf } from '../picture/picture.ts'

const PathsBetween = graphql(
  `
  query PathsBetween($from: ID!, $to: ID!) {
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

export interface PathsFound {
  readonly data: ResultOf<typeof PathsBetween>
  readonly picture: Picture
}

/** The chains of relations between two entities, the shortest first, and their picture. */
export async function pathsBetween(from: string, to: string): Promise<PathsFound> {
  const data = await ask(PathsBetween, { from, to })
  const ends = [data.from, data.to].filter((end) => end !== null)
  return {
    data,
    picture: pictureOf(
      ends,
      (data.paths ?? []).flatMap(({ steps }) => steps),
    ),
  }
}
