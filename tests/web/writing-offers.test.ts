import { expect, it } from 'vitest'
import { kinds } from '../../cypher/knowledge/entities/entity.ts'
import { checkedProperties } from '../../cypher/knowledge/ledger/acts/entity-properties.ts'
import { checkUnit, measureNames } from '../../cypher/knowledge/ledger/acts/units.ts'
import { propertiesOf } from '../../src/web/writing/fact/properties.ts'
import { measures, unitsOf } from '../../src/web/writing/fact/units.ts'
import { keysOf } from '../../src/web/writing/once.ts'

it('the form offers every measure, and only units that the ledger takes for it', () => {
  expect([...measures].sort()).toEqual([...measureNames].sort())
  for (const measure of measures)
    for (const kind of ['LEVEL', 'GROWTH', 'SHARE', 'RANK', 'TARGET'] as const)
      for (const unit of unitsOf(measure, kind)) expect(() => checkUnit(measure, kind, unit)).not.toThrow()
})

it('the form offers only properties that the ledger takes of the kind', () => {
  const example = { text: 'words', number: 45, date: '2023-07', 'yes or no': true } as const
  const exampleOf = (name: string, type: keyof typeof example) => (name === 'gaugeMillimetres' ? 1_435 : example[type])
  for (const kind of kinds)
    for (const { name, type, values } of propertiesOf(kind))
      for (const value of type === 'list' ? (values ?? []) : [exampleOf(name, type)])
        expect(checkedProperties(kind, { [name]: value })).toEqual({ [name]: value })
})

it('the same content has the same key in one form, and other content or another form has another', () => {
  const keyOf = keysOf()
  const first = keyOf({ value: '1' })
  for (let time = 0; time < 4; time++) expect(keyOf({ value: '1' })).toBe(first)
  expect(keyOf({ value: '2' })).not.toBe(first)
  expect(keysOf()({ value: '1' })).not.toBe(first)
})
