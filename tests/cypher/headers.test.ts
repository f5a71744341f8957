import { describe, expect, it, test } from 'vitest'
import { columnsOf } from './last-return.ts'
import { type QuestionFile, questionFiles, takeApart } from './question-file.ts'
import { rules } from './rules.ts'

const questions = questionFiles()
const batched = questions.filter(({ used }) => used.includes('keys'))
const forOneEngine = questions.filter(({ engine }) => engine !== undefined)

test('cypher/ holds questions', () => {
  expect(batched.length).toBeGreaterThan(20)
})

describe.each(questions)('$file', (question) => {
  it('opens with a comment that says what is asked', () => {
    expect(question.asked).toMatch(/^[A-Z].{10,}[.?]$/)
  })

  it('describes each parameter that it uses, and no other', () => {
    expect([...question.described].sort()).toEqual(question.used)
  })

  it('is named in kebab-case', () => {
    expect(question.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  it('says nothing that the engines understand differently', () => {
    const broken = rules.flatMap((rule) => {
      const found = rule.find(question)
      return found ? [`A question ${rule.name}. Instead of \`${found}\` write ${rule.instead}`] : []
    })
    expect(broken).toEqual([])
  })
})

test.each(batched)('$file says in the column key which of its $keys a row belongs to', ({ code }) => {
  expect(columnsOf(code).map((column) => /\w+$/.exec(column)?.[0])).toContain('key')
})

test.each(forOneEngine)('$file has a twin for the other engine, with the same question and parameters', (question) => {
  const twins = questions.filter(({ name }) => name === question.name)
  expect(twins.map(({ engine }) => engine).sort()).toEqual(['embedded', 'neo4j'])
  for (const twin of twins) {
    expect(firstSentence(twin.asked)).toBe(firstSentence(question.asked))
    expect(asked(twin)).toEqual(asked(question))
  }
})

describe.each(rules)('A question $name', ({ find, broken, kept }) => {
  it('and lint sees where one does not', () => {
    expect(find(takeApart('planted.cypher', broken))).toBeTruthy()
  })

  it('and lint accepts what is to be written instead', () => {
    expect(rules.flatMap((rule) => rule.find(takeApart('planted.cypher', kept)) ?? [])).toEqual([])
  })

  it('and what breaks it breaks no other rule', () => {
    const found = rules.filter((rule) => rule.find(takeApart('planted.cypher', broken)))
    expect(found.map((rule) => rule.find)).toEqual([find])
  })
})

/** Whoever asks gives all but `$next`, which the embedded engine's adapter fills in. */
function asked({ used }: QuestionFile): readonly string[] {
  return used.filter((parameter) => parameter !== 'next')
}

function firstSentence(text: string): string | undefined {
  return /^.*?[.?]/.exec(text)?.[0]
}
