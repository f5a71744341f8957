import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clausesOf } from '../../schema/filter/clauses.ts'
import { byProperty, entryOf } from '../../schema/filter/entry.ts'
import { compares, type Expression, every, everything, exists, isIn, some } from '../../schema/filter/expression.ts'
import { clausesPass, passes } from './passes.ts'

const kind = fc.constantFrom('SEAPORT', 'LAND_PORT', 'INLAND_PORT')
const country = fc.constantFrom('country:CHN', 'country:KAZ')

const test: fc.Arbitrary<Expression> = fc.oneof(
  fc.array(kind, { maxLength: 2 }).map((kinds) => isIn('portKind', kinds)),
  fc.array(country, { maxLength: 2 }).map((countries) => isIn('countryId', countries)),
  fc.constant(isIn('modes', ['RAIL'], 'ANY')),
  fc.constant(compares('nameFolded', 'STARTS_WITH', 'ho')),
  fc.constant(exists('unlocode')),
)
const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    test,
    fc.array(tie('expression'), { maxLength: 3 }).map(every),
    fc.array(tie('expression'), { maxLength: 3 }).map(some),
    tie('expression').map((not) => ({ not })),
  ),
}))
const port = fc.record(
  {
    portKind: kind,
    countryId: country,
    modes: fc.subarray(['ROAD', 'RAIL']),
    nameFolded: fc.constantFrom('horgos', 'aktau'),
    unlocode: fc.constant('CNHRS'),
  },
  { requiredKeys: ['countryId', 'nameFolded'] },
)
const ways = [byProperty('countryIds', 'countryId'), byProperty('portKinds', 'portKind')]

describe('filters rewritten as alternatives of tests', () => {
  it('the alternatives let the same entities pass as the filter', () => {
    fc.assert(
      fc.property(expression, port, (asked, thing) => {
        expect(clausesPass(clausesOf(asked), thing)).toBe(passes(asked, thing))
      }),
      { numRuns: 3_000 },
    )
  })

  it('an alternative is looked for only where entities that pass it can be', () => {
    fc.assert(
      fc.property(expression, port, (asked, thing) => {
        const { lists, clauses } = entryOf(clausesOf(asked), ways, { list: 'kinds', value: 'PORT' })
        const found =
          lists.kinds?.length === 1 ||
          lists.countryIds?.includes(thing.countryId) ||
          (thing.portKind !== undefined && lists.portKinds?.includes(thing.portKind))
        expect(Boolean(found) && clausesPass(clauses, thing)).toBe(passes(asked, thing))
      }),
      { numRuns: 3_000 },
    )
  })

  it('a filter that contradicts itself has no alternatives', () => {
    expect(clausesOf(every([isIn('countryId', ['country:CHN']), isIn('countryId', ['country:KAZ'])]))).toEqual([])
    expect(clausesOf(isIn('portKind', []))).toEqual([])
    expect(clausesOf({ not: everything })).toEqual([])
  })

  it('a filter that lets everything pass has one alternative without tests', () => {
    expect(clausesOf(everything)).toEqual([[]])
    expect(clausesOf({ not: some([]) })).toEqual([[]])
  })

  it('a filter with too many alternatives is refused', () => {
    const either = some([exists('a'), exists('b'), exists('c')])
    expect(() => clausesOf(every(Array.from({ length: 30 }, () => either)))).toThrow('more than 100 alternatives')
  })
})
