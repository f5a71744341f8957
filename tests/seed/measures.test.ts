import { expect, test } from 'vitest'
import { measures } from '../../seed/claims/measures.ts'
import { drafted } from './drafted.ts'

test('every measure that an observation has is described, and none is described that nothing has', () => {
  const used = [...drafted.claims.values()].flatMap(({ properties }) => properties.measure ?? [])
  expect(new Set(used)).toEqual(new Set(Object.keys(measures)))
})
