import { describe, expect, it } from 'vitest'
import { groupExamples, parseExample } from '../../src/examples/example.ts'

const text = `# Which ports are there?
# group: Lists
# order: 3
# Look at the \`name\`,
# then at the rest.
query Ports {
  ports {
    # the readable ids
    nodes { id name }
  }
}
`

describe('an example', () => {
  it('an example is a heading and an operation', () => {
    expect(parseExample('ports', text)).toMatchObject({
      name: 'ports',
      title: 'Which ports are there?',
      group: 'Lists',
      order: 3,
      description: 'Look at the `name`, then at the rest.',
    })
  })

  it('an example keeps its operation unchanged, including comments', () => {
    const { operation } = parseExample('ports', text)
    expect(operation).toBe(text.slice(text.indexOf('query')).trim())
  })

  it('an example opens in an editor under its question', () => {
    const example = parseExample('ports', text)
    expect(example.text).toBe(`# Which ports are there?\n${example.operation}\n`)
  })

  it.each([
    ['group:', text.replace('# group: Lists\n', '')],
    ['order:', text.replace('order: 3', 'order: third')],
    ['description', text.replace(/# Look.*\n# then.*\n/, '')],
    ['operation', text.slice(0, text.indexOf('query'))],
    ['question, group:, order:, description', text.slice(text.indexOf('query'))],
  ])('an example that lacks its %s is refused by name', (missing, broken) => {
    expect(() => parseExample('ports', broken)).toThrow(`example 'ports' lacks ${missing}: see`)
  })
})

it('groups are ordered by their first examples, whatever order the files come in', () => {
  const example = (order: number, group: string) => ({ ...parseExample('ports', text), order, group })
  const groups = groupExamples([
    example(21, 'Dates'),
    example(12, 'Evidence'),
    example(22, 'Dates'),
    example(11, 'Evidence'),
  ])
  expect(groups.map(({ title, examples }) => [title, examples.map(({ order }) => order)])).toEqual([
    ['Evidence', [11, 12]],
    ['Dates', [21, 22]],
  ])
})
