import type { Relation } from '../../shared/graphql/fragments.ts'
import type { Direction } from '../questions/direction.ts'
import type { Words } from '../words/english.ts'

/** How a relation reads from one end to the other: "lies in", "contains". */
export function relationPhrase(words: Words, relation: Relation, direction: Direction): string {
  return words.relationWords[relation][direction === 'IN' ? 1 : 0]
}
