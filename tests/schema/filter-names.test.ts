import { type GraphQLEnumType, type GraphQLInputObjectType, type GraphQLObjectType, getNamedType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { schema } from '../../schema/index.ts'

const kinds = ['Country', 'Region', 'Port', 'Railway', 'Corridor', 'Commodity', 'Agreement', 'Organization', 'Event']

/** The filters, orders and dimensions that are not about the type's own fields. */
const ofRelations = {
  filters: [
    'and',
    'or',
    'not',
    'relatedTo',
    'hasPort',
    'inCountry',
    'inRegion',
    'located',
    'near',
    'within',
    'country',
    'region',
    'nameZh',
  ],
  orders: ['PROMINENCE', 'COUNTRY'],
  dimensions: ['SOURCE', 'COUNTRY'],
} as const

describe.each([...kinds, 'Person', 'Place', 'Sector', 'Passage'])('names in the filter and order of %s', (name) => {
  const type = schema.getType(name) as GraphQLObjectType
  const fields = type.getFields()
  const constants = Object.keys(fields).map(constant)

  it('the filter has the fields of the type, each under its own name and with its own values', () => {
    const filter = schema.getType(`${name}Filter`) as GraphQLInputObjectType
    for (const { name: field, type } of Object.values(filter.getFields())) {
      if ((ofRelations.filters as readonly string[]).includes(field)) continue
      expect(Object.keys(fields)).toContain(field)
      const values = getNamedType(type)
      if ('getValues' in values) expect(values).toBe(getNamedType(fields[field]?.type))
    }
  })

  it('the orders and dimensions are the fields of the type, each under its own name', () => {
    const valuesOf = (enumeration: string) =>
      (schema.getType(enumeration) as GraphQLEnumType).getValues().map(({ name }) => name)
    expect([...constants, ...ofRelations.orders]).toEqual(expect.arrayContaining(valuesOf(`${name}OrderField`)))
    expect([...constants, ...ofRelations.dimensions]).toEqual(expect.arrayContaining(valuesOf(`${name}Dimension`)))
  })
})

/** `portKind` is PORT_KIND, `iso3` is ISO3. */
function constant(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
}
