import type { Kind } from '../picture/picture.ts'
import type { Question } from '../scene/scene.ts'

const anything: readonly Kind[] = []

/** What fits into the blanks of each question; everything where the list is empty. */
export const kindsOf: Readonly<Record<Question, readonly Kind[]>> = {
  ports: ['REGION', 'COUNTRY', 'ORGANIZATION', 'PLACE'],
  linked: anything,
  said: anything,
  trade: ['COUNTRY', 'REGION'],
  around: anything,
  route: ['PORT', 'PLACE', 'COUNTRY', 'REGION'],
  conflicts: anything,
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
