import type { Kind } from '../../shared/graphql/fragments.ts'
import type { Question } from '../scene/scene.ts'

/** The kinds of entities that each question's first blank accepts; undefined accepts all kinds. */
export const kindsOf: Readonly<Record<Question, readonly Kind[] | undefined>> = {
  ports: ['REGION', 'COUNTRY', 'ORGANIZATION', 'PLACE'],
  linked: undefined,
  said: undefined,
  trade: ['COUNTRY', 'REGION'],
  supply: ['COUNTRY', 'REGION'],
  around: undefined,
  route: ['PORT', 'PLACE', 'COUNTRY', 'REGION'],
  conflicts: undefined,
}

/** The kinds of entities that one blank of a question accepts; undefined accepts all kinds. */
export function kindsAt(question: Question, place: number): readonly Kind[] | undefined {
  return question === 'supply' && place === 1 ? ['COMMODITY'] : kindsOf[question]
}

/** A question with the ids of the entities in its blanks. */
export interface ReadyMade {
  readonly question: Question
  readonly blanks: readonly string[]
}

/** Questions that are ready to ask, with their blanks filled in. */
export const readyMade: readonly ReadyMade[] = [
  { question: 'ports', blanks: ['region:CENTRAL_ASIA'] },
  { question: 'linked', blanks: ['port:CNHRS', 'country:DEU'] },
  { question: 'said', blanks: ['region:CN-XJ'] },
  { question: 'trade', blanks: ['country:KAZ'] },
  { question: 'supply', blanks: ['country:CHN', 'commodity:2609'] },
  { question: 'conflicts', blanks: [] },
  { question: 'route', blanks: ['port:CNCQI', 'country:DEU'] },
  { question: 'around', blanks: ['port:CNHRS'] },
  { question: 'ports', blanks: ['country:BOL'] },
  { question: 'ports', blanks: ['country:MNG'] },
  { question: 'ports', blanks: ['country:ETH'] },
  { question: 'ports', blanks: ['organization:ASEAN'] },
  { question: 'linked', blanks: ['country:CHN', 'country:RUS'] },
  { question: 'linked', blanks: ['country:CHN', 'country:LAO'] },
  { question: 'linked', blanks: ['country:KAZ', 'country:RUS'] },
  { question: 'said', blanks: ['commodity:0810.60'] },
  { question: 'said', blanks: ['agreement:RCEP'] },
  { question: 'trade', blanks: ['country:CHN'] },
  { question: 'trade', blanks: ['country:VNM'] },
  { question: 'supply', blanks: ['country:CHN', 'commodity:0810.60'] },
  { question: 'route', blanks: ['port:CNKMG', 'place:LAVTE'] },
  { question: 'route', blanks: ['country:CHN', 'country:IRN'] },
  { question: 'around', blanks: ['agreement:RCEP'] },
]

/** The first ready-made question of each kind. */
export const oneOfEach: readonly ReadyMade[] = readyMade.filter(
  ({ question }, place) => readyMade.findIndex((other) => other.question === question) === place,
)
