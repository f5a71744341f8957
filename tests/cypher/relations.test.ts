import { expect, it } from 'vitest'
import { preference } from '../../cypher/knowledge/paths/weights.ts'
import { questionFiles } from './question-file.ts'

it('edges-of-entities names every relation, in both directions', () => {
  const code = questionFiles().find(({ name }) => name === 'edges-of-entities')?.code ?? ''
  const out: string[] = []
  const into: string[] = []
  for (const [, left, list = '', right] of code.matchAll(/(<?)-\[edge:([\w|]+)\]-(>?)/g)) {
    if (!left) out.push(...list.split('|'))
    if (!right) into.push(...list.split('|'))
  }
  expect(out.sort()).toEqual([...preference].sort())
  expect(into.sort()).toEqual([...preference].sort())
})
