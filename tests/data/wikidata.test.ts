import { borders } from '@rapideditor/country-coder'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../seed/read-table.ts'
import { answer } from '../asking.ts'
import { onEachEngine } from '../engines.ts'

const rows = readTable('wikidata.csv', ['id', 'wikidata'])
const features = borders.features.map(({ properties }) => properties)

/** Where country-coder's feature of a code is a kingdom of several countries: the feature of the country itself, which it has too. */
const countriesOfKingdoms: Readonly<Record<string, string>> = { 'country:DNK': 'Denmark', 'country:NLD': 'Netherlands' }

describe('items of Wikidata', () => {
  it('no item stands for two things', () => {
    expect(new Set(rows.map(({ wikidata }) => wikidata)).size).toBe(rows.length)
  })
})

onEachEngine('countries and regions as Wikidata knows them', (graph) => {
  it('each has the item that country-coder has for its code, and cites it', async () => {
    const wrong: string[] = []
    for (const { id, wikidata } of rows) {
      const { entity } = await answer(
        graph,
        'query ($id: ID!) { entity(id: $id) { codes citations { source { id } } ... on Country { iso2 } ... on Region { m49 } } }',
        { id },
      )
      const called = countriesOfKingdoms[id]
      const found = features.filter((one) => {
        if (called) return one.nameEn === called && !one.iso1A2
        return entity.iso2 ? one.iso1A2 === entity.iso2 : one.m49 === entity.m49 && !one.iso1A2
      })
      const cites = entity.citations.some((one: { source: { id: string } }) => one.source.id === 'source:country-coder')
      if (found.length !== 1 || found[0]?.wikidata !== wikidata || !entity.codes.includes(wikidata) || !cites)
        wrong.push(id)
    }
    expect(wrong).toEqual([])
  })

  it('every country has one, and every region of M49 but the world, which is no planet', async () => {
    const { countries } = await answer(graph, '{ countries(first: 1) { totalCount } }')
    expect(rows.filter(({ id }) => id.startsWith('country:'))).toHaveLength(countries.totalCount)
    expect(rows.filter(({ id }) => id.startsWith('region:'))).toHaveLength(30)
  })

  it('an item of Wikidata finds a country', async () => {
    expect(await answer(graph, '{ entity(code: "Q232") { id } }')).toEqual({ entity: { id: 'country:KAZ' } })
  })
})
