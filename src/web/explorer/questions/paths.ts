import { ask } from '../../shared/graphql/ask.ts'
import { Card, Link } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import { type Picture, pictureOf } from '../picture/picture.ts'
import { type Folded, folded } from './folded-chains.ts'

const PathsBetween = graphql(
  `
  query PathsBetween($from: ID!, $to: ID!, $asOf: PartialDate) {
    from: entity(id: $from) { ...Card }
    to: entity(id: $to) { ...Card }
    paths(from: $from, to: $to, first: 12, asOf: $asOf) {
      length
      steps { ...Link }
    }
  }
`,
  [Card, Link],
)

type Data = ResultOf<typeof PathsBetween>

/** A chain, with its place among those found. */
export type PathFound = NonNullable<Data['paths']>[number] & { readonly place: number }

export interface PathsFound {
  readonly data: Data
  /** The chains as the server ranks them, the best first; those that differ only in their stops are one. */
  readonly folded: readonly Folded<PathFound>[]
}

/** The chains of relations between two entities on a day, null for today, the shortest first. */
export async function pathsBetween(from: string, to: string, asOf: string | null): Promise<PathsFound> {
  const data = await ask(PathsBetween, { from, to, ...(asOf && { asOf }) })
  return { data, folded: folded((data.paths ?? []).map((path, place) => ({ ...path, place }))) }
}

/** The picture of the first chain of each sort, and of the picked one. */
export function pictureOfPaths({ data, folded }: PathsFound, pick: number): Picture {
  const drawn = [...folded.map(({ first }) => first), ...(data.paths?.slice(pick, pick + 1) ?? [])]
  return pictureOf(
    [data.from, data.to].filter((end) => end !== null),
    drawn.flatMap(({ steps }) => steps),
  )
}
