import { ask } from '../../shared/graphql/ask.ts'
import type { Card } from '../../shared/graphql/fragments.ts'
import { tradeInWords } from '../answers/value-in-words.ts'
import { entityCalled } from '../questions/names.ts'
import { trade } from '../questions/narrowed.ts'
import type { Narrowing } from '../questions/narrowing.ts'
import { type Found, search } from '../questions/search.ts'
import { suppliedGoods } from '../questions/supply.ts'
import type { Question } from '../scene/scene.ts'
import type { Speech } from '../words/language.tsx'
import { narrowedSentence } from './narrowed-sentence.ts'
import { questionInWords } from './question-in-words.ts'
import { kindsAt, kindsOf, readyMade } from './ready-made.ts'
import { understand } from './understand.ts'

/** A question with its blanks filled in. */
export interface FilledQuestion {
  readonly question: Question
  readonly entities: readonly Card[]
  /** What the claims about something are narrowed down to. */
  readonly narrowing?: Narrowing
  /** The same in words. */
  readonly narrowedTo?: string
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
    understood(typed, speech),
    goingOn(typed, speech),
    search(typed, undefined),
  ])
  const questions = [...asked, ...begun].filter(isFirstOfItsKind).slice(0, mostQuestions)
  if (questions.length > 0) return [...questions, ...entities]
  const [first] = entities
  return [...entities, ...(first ? questionsAbout(first.node) : [])]
}

async function understood(typed: string, speech: Speech): Promise<readonly FilledQuestion[]> {
  const filled = await Promise.all(
    understand(typed).map(async ({ question, texts }) => {
      if (question === 'said') return saidOf(texts[0] ?? '', typed, speech)
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

/** What is said about something, narrowed down as the sentence says: "China and Russia trade 2023". */
async function saidOf(text: string, typed: string, { name, language }: Speech): Promise<FilledQuestion | null> {
  const { about, pair, narrowing } = narrowedSentence(text, typed)
  const [whole, one, other] = await Promise.all([about, ...(pair ?? [])].map((part) => search(part, undefined)))
  const [first, second] = [called(pair?.[0], one), called(pair?.[1], other)]
  const entity = first && second ? first : whole?.[0]?.node
  if (!entity) return null
  const partner = first && second ? second : null
  const parts = [
    partner && name(partner),
    narrowing.measure?.includes(trade) && tradeInWords[language],
    ...(narrowing.year ?? []),
  ]
  return {
    question: 'said',
    entities: [entity],
    narrowing: { ...narrowing, ...(partner && { partner: [partner.id] }) },
    narrowedTo: parts.filter(Boolean).join(', '),
  }
}

/** The entity of exactly this name among those that were found; "Trinidad" is none, and so "Trinidad and Tobago" is not two. */
function called(text: string | undefined, found: readonly Found[] | undefined): Card | null {
  const wanted = text?.toLowerCase()
  return found?.find(({ node }) => [node.name.toLowerCase(), node.nameZh].includes(wanted ?? ''))?.node ?? null
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
  const key = ({ question, entities, narrowedTo }: FilledQuestion) =>
    [question, ...entities.map(({ id }) => id), narrowedTo].join(' ')
  return all.findIndex((other) => key(other) === key(one)) === place
}
