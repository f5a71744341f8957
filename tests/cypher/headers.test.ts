import { describe, expect, it, test } from 'vitest'
import { MalformedQuestion } from '../../cypher/engine/errors.ts'
import { declared } from '../../cypher/engine/header.ts'
import { columnsOf } from './last-return.ts'
import { type QuestionFile, questionFiles, takeApart } from './question-file.ts'
import { rules } from './rules.ts'

const questions = questionFiles()
const batched = questions.filter(({ used }) => used.includes('keys'))
const forOneEngine = questions.filter(({ engine }) => engine !== undefined)

test('the folder cypher/ holds statements', () => {
  expect(batched.length).toBeGreaterThan(20)
})

describe.each(questions)('$file', (question) => {
  it('the statement opens with a comment that says what is asked', () => {
    expect(question.asked).toMatch(/^[A-Z].{10,}[.?]$/)
  })

  it('the header describes exactly the parameters that are used', () => {
    expect([...question.described].sort()).toEqual(question.used)
  })

  it('the file is named in kebab-case', () => {
    expect(question.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  it('the statement uses nothing that the engines understand differently', () => {
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

describe.each(rules)('the lint rule that a statement $name', ({ find, broken, kept }) => {
  it('the rule finds a statement that breaks it', () => {
    expect(find(takeApart('planted.cypher', broken))).toBeTruthy()
  })

  it('the rule accepts what is to be written instead', () => {
    expect(rules.flatMap((rule) => rule.find(takeApart('planted.cypher', kept)) ?? [])).toEqual([])
  })

  it('the example that breaks the rule breaks no other rule', () => {
    const found = rules.filter((rule) => rule.find(takeApart('planted.cypher', broken)))
    expect(found.map((rule) => rule.find)).toEqual([find])
  })
})

describe('the header of a statement', () => {
  it('the header declares the parameters, and so whether a statement is keyed and takes columns or a next page', () => {
    expect(declared('a.cypher', '// How many?\n// $limit  rows\nRETURN $limit AS rows')).toEqual({
      parameters: ['limit'],
      ...{ keyed: false, columns: false, next: false },
    })
    const all = '// Which?\n// $next  ids\n// $keys  kinds\n// $columns  names\nRETURN $keys, $columns, $next'
    expect(declared('a.cypher', all)).toEqual({
      parameters: ['next', 'keys', 'columns'],
      ...{ keyed: true, columns: true, next: true },
    })
  })

  it.each([
    ['leaves out a parameter', '// Which?\nRETURN $keys AS key', 'a.cypher says nothing of $keys, which it uses'],
    ['describes one in no words', '// Which?\n// $keys\nRETURN $keys AS key', 'says nothing of $keys'],
    [
      'describes another',
      '// Which?\n// $day  the day\nRETURN 1 AS one',
      "a.cypher describes $day, which it doesn't use",
    ],
    ['describes one twice', '// Which?\n// $a  one\n// $a  two\nRETURN $a AS a', 'a.cypher describes $a twice'],
    ['describes what only a text names', "// Which?\n// $a  one\nRETURN '$a' AS a // $a", 'describes $a, which'],
  ])('a header that %s is refused', (_, text, message) => {
    expect(() => declared('a.cypher', text)).toThrow(MalformedQuestion)
    expect(() => declared('a.cypher', text)).toThrow(message)
  })
})

/** The caller gives every parameter except `$next`, which the embedded engine's adapter fills in. */
function asked({ used }: QuestionFile): readonly string[] {
  return used.filter((parameter) => parameter !== 'next')
}

function firstSentence(text: string): string | undefined {
  return /^.*?[.?]/.exec(text)?.[0]
}
