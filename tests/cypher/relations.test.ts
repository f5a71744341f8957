import { expect, it } from 'vitest'
import { preference } from '../../schema/paths/weights.ts'
import { questionFiles } from './question-file.ts'

it('edges-of-entities names every relation, in both directions', () => {
  const code = questionFiles().find(({ name }) => name === 'edges-of-entities')?.code ?? ''
  const lists = [...code.matchAll(/\[edge:([\w|]+)\]/g)].map(([, list = '']) => list.split('|'))
  const [out = [], ...into] = lists
  expect([...out].sort()).toEqual([...preference].sort())
  expect(into.flat().sort()).toEqual([...preference].sort())
})
