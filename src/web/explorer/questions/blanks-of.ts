import type { Card } from '../../shared/graphql/fragments.ts'
import type { Answer } from './answer.ts'

/** The entities in the blanks of the question of an answer, in order; null for one that could not be read. */
export function blanksOf({ question, data }: Answer): readonly (Card | null)[] {
  switch (question) {
    case 'ports':
      return [data.place]
    case 'linked':
    case 'route':
      return [data.from, data.to]
    case 'said':
    case 'trade':
      return [data.about]
    case 'around':
      return [data.entity]
    case 'supply':
      return [data.to, data.goods]
    case 'conflicts':
      return []
  }
}
