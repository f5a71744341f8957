import type { Kind } from '../picture/picture.ts'
import type { Question } from '../scene/scene.ts'

/** What fits into the blanks of each question; everything where it doesn't say. */
export const kindsOf: Readonly<Record<Question, readonly Kind[] | undefined>> = {
  ports: ['REGION', 'COUNTRY', 'ORGANIZATION', 'PLACE'],
  linked: undefined,
  said: undefined,
  trade: ['COUNTRY', 'REGION'],
  around: undefined,
  route: ['PORT', 'PLACE', 'COUNTRY', 'REGION'],
  conflicts: undefined,
}

/** The questions on offer, filled in so that each can be asked at once. */
export const readyMade: readonly { readonly question: Question; readonly blanks: readonly string[] }[] = [
  { question: 'ports', blanks: ['region:CENTRAL_ASIA'] },
  { question: 'linked', blanks: ['port:CNHRS', 'country:DEU'] },
  { question: 'said', blanks: ['region:CN-XJ'] },
  { question: 'trade', blanks: ['country:KAZ'] },
  { question: 'conflicts', blanks: [] },
  { question: 'route', blanks: ['port:CNCQI', 'country:DEU'] },
  { question: 'around', blanks: ['port:CNHRS'] },
]
