import { parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { schema } from '../../schema/index.ts'
import { groupExamples } from '../../src/examples/example.ts'
import { readExamples } from '../../src/examples.ts'
import { answer, type Reply } from '../asking.ts'
import { onEachEngine } from '../engines.ts'

const examples = readExamples()

describe('the examples', () => {
  it('the first example is the ports that serve Central Asia', () => {
    expect(examples[0]?.title).toBe('Which ports serve Central Asia?')
  })

  it('each example has its own place, and no group stands in two places', () => {
    expect(new Set(examples.map(({ order }) => order)).size).toBe(examples.length)
    expect(groupExamples(examples).flatMap((group) => group.examples)).toEqual(examples)
  })

  it.each(examples)('example $name is one valid named operation whose variables all have values', ({ operation }) => {
    const document = parse(operation)
    expect(validate(schema, document)).toEqual([])
    const operations = document.definitions.filter((definition) => definition.kind === 'OperationDefinition')
    expect(operations.map(({ name }) => name?.value)).toEqual([expect.any(String)])
    const required = operations[0]?.variableDefinitions?.filter(
      ({ type, defaultValue }) => type.kind === 'NonNullType' && !defaultValue,
    )
    expect(required).toEqual([])
  })
})

onEachEngine('the examples', (graph) => {
  it.each(examples)('example $name has an answer that is not empty', async ({ operation }) => {
    const data = await answer(graph, operation)
    expect(leaves(data)).toBeGreaterThan(4)
  })
})

/** How many values an answer holds, without nulls. */
function leaves(value: Reply): number {
  if (value === null) return 0
  if (typeof value !== 'object') return 1
  return Object.values(value).reduce((sum: number, part) => sum + leaves(part), 0)
}
