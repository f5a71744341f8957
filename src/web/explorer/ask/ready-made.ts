import type { Kind } from '../../shared/graphql/fragments.ts'
import type { Question } from '../scene/scene.ts'

/** The kinds of entities that each question's blanks accept; undefined accepts all kinds. */
export const kindsOf: Readonly<Record<Question, readonly Kind[] | undefined>> = {
  ports: ['REGION', 'COUNTRY', 'ORGANIZATION', 'PLACE'],
  linked: undefined,
  said: undefined,
  trade: ['COUNTRY', 'REGION'],
  around: undefined,
  route: ['PORT', 'PLACE', 'COUNTRY', 'REGION'],
  conflicts: undefined,
}

/** Example questions with their blanks filled in. */
export const readyMade: readonly { readonly question: Question; readonly blanks: readonly string[] }[] = [
  { question: 'ports', blanks: ['region:CENTRAL_ASIA'] },
  { question: 'linked', blanks: ['port:CNHRS', 'country:DEU'] },
  { question: 'said', blanks: ['region:CN-XJ'] },
  { question: 'trade', blanks: ['country:KAZ'] },
  { question: 'conflicts', blanks: [] },
  { question: 'route', blanks: ['port:CNCQI', 'country:DEU'] },
  { question: 'around', blanks: ['port:CNHRS'] },
]
