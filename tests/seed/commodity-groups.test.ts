import { expect, test } from 'vitest'
import { readCommodityGroups } from '../../seed/commodity-groups.ts'
import { drafted, edge, edgesFrom, edgesTo, entity } from './drafted.ts'

const { groups } = readCommodityGroups()

test('every group of goods is a node with its codes, or stands for another', () => {
  for (const { id, covers, merge_into, conf } of groups) {
    if (merge_into) {
      expect(drafted.entities.has(`commodity:${id}`)).toBe(false)
      expect(drafted.redirects.get(`commodity:${id}`)).toBe(`commodity:${merge_into}`)
    } else
      for (const code of covers)
        expect(edge(`commodity:${code}`, 'SUBCATEGORY_OF', `commodity:${id}`)).toMatchObject({ confidence: conf })
  }
})

test('a group lies in the narrowest commodity above all of its codes, and never in a code that it covers', () => {
  const above = (id: string) => edgesFrom(`commodity:${id}`, 'SUBCATEGORY_OF').map(({ to }) => to)
  expect(above('COAL')).toEqual(['commodity:27'])
  expect(above('NEV')).toEqual(['commodity:8703'])
  expect(above('CLOTHING')).toEqual(['commodity:HS-XI'])
  expect(above('minerals')).toEqual(['commodity:25'])
  expect(above('textiles')).toEqual(['commodity:HS-XI'])
  for (const { id } of groups)
    for (const to of above(id))
      expect(edgesTo(`commodity:${id}`, 'SUBCATEGORY_OF').map(({ from }) => from)).not.toContain(to)
})

test('names that misled are told apart, and found by the old ones', () => {
  expect(entity('commodity:COAL')).toMatchObject({ name: 'Coal and lignite', nameZh: '煤及褐煤', basis: 'STATED' })
  expect(entity('commodity:COAL').aliases).toEqual(expect.arrayContaining(['Coal', '煤炭']))
  expect(entity('commodity:rare-earth-ores').name).toBe('Niobium and tantalum ores')
})

test('claims about a merged group keep their ids, and are about the other', () => {
  const claim = [...drafted.claims.values()].find(({ id }) => id.endsWith('-exports-tobacco'))
  expect(claim?.properties.objectId).toBe('commodity:24')
})

test('every code has its edition, and no group has one', () => {
  for (const { kind, properties } of drafted.entities.values())
    if (kind === 'COMMODITY')
      expect(properties?.hsEdition).toBe(properties?.commodityLevel === 'GROUP' ? undefined : 2022)
})
