import { describe, expect, it } from 'vitest'
import { answer } from '../asking.ts'
import { onEachEngine } from '../engines.ts'
import { namesOfAnswers, readAnswer, readQuestions } from './question.ts'

const questions = readQuestions()

describe('the questions', () => {
  it('are at least sixty, each in words of its own', () => {
    expect(questions.length).toBeGreaterThanOrEqual(60)
    expect(new Set(questions.map(({ words }) => words)).size).toBe(questions.length)
  })

  it('each have a golden answer, and each golden answer has a question', () => {
    expect(namesOfAnswers()).toEqual(questions.map(({ name }) => name))
  })

  it.each(questions)('$name is a question, named by it', ({ name, words }) => {
    expect(words).toMatch(/^[A-Z].+\?$/)
    expect(name).toMatch(
      /^(who|what|where|when|which|how|why|is|do|does|did|was|were|are|can|since|for|through|by|from|in|to|on|with)-[a-z0-9-]+$/,
    )
  })

  it.each(questions)('$name has an answer that can be checked: it names its sources', ({ name }) => {
    expect(readAnswer(name)).toMatch(/"source:[\w-]+"/)
  })
})

onEachEngine('a reader of the articles asks', (graph) => {
  it.each(questions)('$words', async ({ name, operation }) => {
    expect(await answer(graph, operation)).toEqual(JSON.parse(readAnswer(name) ?? 'null'))
  })
})
