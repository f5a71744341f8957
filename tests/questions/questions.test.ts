import { describe, expect, it } from 'vitest'
import { answer } from '../asking.ts'
import { onEachEngine } from '../engines.ts'
import { namesOfAnswers, readAnswer, readQuestions } from './question.ts'

const questions = readQuestions()

describe('the files of the questions', () => {
  it('there are at least sixty questions, each worded differently', () => {
    expect(questions.length).toBeGreaterThanOrEqual(60)
    expect(new Set(questions.map(({ words }) => words)).size).toBe(questions.length)
  })

  it('each question has a golden answer, and each golden answer has a question', () => {
    expect(namesOfAnswers()).toEqual(questions.map(({ name }) => name))
  })

  it.each(questions)('$name is a question, and its file is named after it', ({ name, words }) => {
    expect(words).toMatch(/^[A-Z].+\?$/)
    expect(name).toMatch(
      /^(who|what|where|when|which|how|why|is|do|does|did|was|were|are|can|since|for|through|by|from|in|to|on|with)-[a-z0-9-]+$/,
    )
  })

  it.each(questions)('the answer to $name names its sources', ({ name }) => {
    expect(readAnswer(name)).toMatch(/"source:[\w-]+"/)
  })
})

onEachEngine("golden answers to the readers' questions", (graph) => {
  it.each(questions)('the answer is the golden one: $words', async ({ name, operation }) => {
    expect(await answer(graph, operation)).toEqual(JSON.parse(readAnswer(name) ?? 'null'))
  })
})
