import type { Operation } from '../../shared/graphql/ask.ts'
import type { Picture } from '../picture/picture.ts'

/** An answer: its data for the words, its picture, and the very operation that was asked. */
export interface Answered<Question extends string, Data> {
  readonly question: Question
  readonly data: Data
  readonly operation: Operation
  /** Why parts of it are not there; nothing where it is whole. */
  readonly missing?: readonly string[]
  readonly picture: Picture
  /** The ids of what was asked about. */
  readonly centers: readonly string[]
  /** The ids of the stops of a way through it, in order, which the map draws. */
  readonly trail?: readonly string[]
  /** Pairs of entities about which sources disagree, which the picture marks. */
  readonly disputed?: readonly (readonly [string, string])[]
  /** Gives the answer with more in it, where not all of it is there. */
  readonly more?: () => Promise<Answered<Question, Data>>
}
