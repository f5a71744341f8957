import { ask } from '../../shared/graphql/ask.ts'
import type { Card } from '../../shared/graphql/fragments.ts'
import { entityCalled } from '../questions/names.ts'
import { type Found, search } from '../questions/search.ts'
import { suppliedGoods } from '../questions/supply.ts'
import type { Question } from '../scene/scene.ts'
import type { Speech } from '../words/language.tsx'
import { questionInWords } from './question-in-words.ts'
import { kindsAt, kindsOf, readyMade } from './ready-made.ts'
import { understand } from './understand.ts'

/** A question with its blanks filled in. */
export interface FilledQuestion {
  readonly question: Question
  readonly entities: readonly Card[]
}

/** What the search box offers: a question to ask, or an entity. */
export type Suggestion = FilledQuestion | Found

/** The most questions to offer beside entities. */
const mostQuestions = 3

/**
 * What somebody may mean by a text in the search box: the questions that its sentence asks, ready-made questions that go on like it, and
 * the entities of that name, with questions about the first.
 */
export async function suggestions(typed: string, speech: Speech): Promise<readonly Suggestion[]> {
  const [asked, begun, entities] = await Promise.all([
    understood(typed),
    goingOn(typed, speech),
    search(typed, undefined),
  ])
  const questions = [...asked, ...begun].filter(isFirstOfItsKind).slice(0, mostQuestions)
  if (questions.length > 0) return [...questions, ...entities]
  const [first] = entities
  return [...entities, ...(first ? questionsAbout(first.node) : [])]
}

async function understood(typed: string): Promise<readonly FilledQuestion[]> {
  const filled = await Promise.all(
    understand(typed).map(async ({ question, texts }) => {
      const found = await Promise.all(texts.map((text, place) => search(text, kindsAt(question, place))))
      const entities = found.map(([first]) => first?.node ?? null)
      // "Tin" is an ore, a metal and a chapter of goods: what sources speak of is meant.
      const [to] = entities
      if (question === 'supply' && to)
        entities[1] = await suppliedGoods(ask, to.id, found[1]?.map(({ node }) => node) ?? [])
      return entities.includes(null) ? null : { question, entities: entities.filter((entity) => entity !== null) }
    }),
  )
  return filled.filter((one) => one !== null)
}

/** The ready-made questions that begin like the text or have it in them. */
async function goingOn(typed: string, speech: Speech): Promise<readonly FilledQuestion[]> {
  if (typed.length < 4) return []
  const text = typed.toLowerCase()
  const filled = await Promise.all(
    readyMade.map(async ({ question, blanks }) => {
      const entities = (await Promise.all(blanks.map((id) => entityCalled(id)))).filter((one) => one !== null)
      return { question, entities }
    }),
  )
  return filled.filter(({ question, entities }) =>
    questionInWords(question, entities, speech).toLowerCase().startsWith(text),
  )
}

/** The questions that one entity answers. */
function questionsAbout(entity: Card): readonly FilledQuestion[] {
  return (['ports', 'trade', 'said'] as const)
    .filter((question) => kindsOf[question]?.includes(entity.kind) ?? true)
    .map((question) => ({ question, entities: [entity] }))
}

function isFirstOfItsKind(one: FilledQuestion, place: number, all: readonly FilledQuestion[]): boolean {
  const key = ({ question, entities }: FilledQuestion) => [question, ...entities.map(({ id }) => id)].join(' ')
  return all.findIndex((other) => key(other) === key(one)) === place
}
