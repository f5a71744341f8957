import type { Operation } from '../../shared/graphql/ask.ts'
import type { Picture } from '../picture/picture.ts'
import type { Course } from './course.ts'

/** An answer: its data for the text, its picture, and the operation that was sent. */
export interface Answered<Question extends string, Data> {
  readonly question: Question
  readonly data: Data
  readonly operation: Operation
  /** The reasons why parts of it are missing; empty if it is complete. */
  readonly missing?: readonly string[]
  readonly picture: Picture
  /** The ids of the entities in the question. */
  readonly centers: readonly string[]
  /** The parts of a route, in order. The map draws it. */
  readonly course?: readonly Course[]
  /** Pairs of entities about which sources disagree. The picture marks them. */
  readonly disputed?: readonly (readonly [string, string])[]
  /** Loads the answer with one more page; absent if it is complete. */
  readonly more?: () => Promise<Answered<Question, Data>>
}
