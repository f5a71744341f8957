import type { GraphQLScalarType } from 'graphql'
import { describe, expect, it, test } from 'vitest'
import { schema } from '../../schema/index.ts'
import { answer } from '../asking.ts'
import { onEachEngine } from '../engines.ts'

const [PartialDate, Decimal] = ['PartialDate', 'Decimal'].map((name) => schema.getType(name)) as GraphQLScalarType[]

test('each scalar of the schema names a specification of its values', () => {
  const scalars = Object.values(schema.getTypeMap()).filter((type) => 'specifiedByURL' in type)
  const own = scalars.filter(({ name }) => !['Boolean', 'Float', 'ID', 'Int', 'String'].includes(name))
  expect(own.map((scalar) => [scalar.name, (scalar as GraphQLScalarType).specifiedByURL])).toEqual([
    ['DateTime', 'https://scalars.graphql.org/andimarek/date-time'],
    ['Decimal', 'https://www.w3.org/TR/xmlschema11-2/#decimal'],
    ['PartialDate', 'https://www.loc.gov/standards/datetime/'],
  ])
})

describe('partial dates', () => {
  test.each(['2023', '2023-07', '2024-02-29', '0000', '9999-12-31'])('%s is a partial date', (text) => {
    expect(PartialDate?.parseValue(text)).toBe(text)
  })

  test.each(['', '23', '2023-7', '2023-13', '2023-02-29', '2023-07-31T00:00', '20230731', '-0044', '2023-W05', 2023])(
    '%s is not a partial date',
    (text) => {
      expect(() => PartialDate?.parseValue(text)).toThrow('is not a date')
    },
  )
})

describe('decimal numbers as a scalar', () => {
  test.each(['0', '65.15', '-1', '+01.50', '246570000000000000000000000000.000000000000000000000001'])(
    'the string %s is a decimal number',
    (text) => {
      expect(Decimal?.parseValue(text)).toBe(text)
    },
  )

  test.each(['', '.5', '5.', '1e3', '1,000', 'NaN', ' 1', '0x1', true, null])('%s is not a decimal number', (value) => {
    expect(() => Decimal?.parseValue(value)).toThrow('is not a decimal number')
  })

  test('a JSON number with more digits than a double keeps is refused', () => {
    expect(Decimal?.parseValue(0.1)).toBe('0.1')
    expect(Decimal?.parseValue(246_570_000_000)).toBe('246570000000')
    expect(() => Decimal?.parseValue(9_007_199_254_740_991)).toThrow('write it as a string')
    expect(() => Decimal?.parseValue(0.1234567890123456)).toThrow('write it as a string')
  })

  test('a decimal number has at most a thousand digits', () => {
    expect(Decimal?.parseValue('1'.repeat(1_000))).toHaveLength(1_000)
    expect(() => Decimal?.parseValue('1'.repeat(1_001))).toThrow('1001 digits is too long')
  })
})

onEachEngine('decimal numbers', (graph) => {
  it('a decimal number written without quotes in an operation keeps all its digits', async () => {
    const having = async (value: string) => {
      const data = await answer(
        graph,
        `{ observations(where: { unit: ["USD"], value: { eq: ${value} } }) { totalCount } }`,
      )
      return data.observations.totalCount
    }
    const { observations } = await answer(
      graph,
      '{ observations(where: { unit: ["USD"] }, first: 1) { nodes { value } } }',
    )
    const [{ value }] = observations.nodes
    expect(await having(value)).toBeGreaterThan(0)
    expect(await having(`${value}.0000000000000000000000001`)).toBe(0)
  })
})
