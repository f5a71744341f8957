import { describe, expect, test } from 'vitest'
import { claimsFile, type FileClaim, inGraph } from './claims-file.ts'
import { claim, drafted, edge, entity } from './drafted.ts'

const comparators: Readonly<Record<string, string>> = {
  '=': 'EQUAL',
  '>': 'MORE_THAN',
  '>=': 'AT_LEAST',
  '<~': 'NEARLY',
}

/** Fields of a claim that the graph stores under another name, or that rules derive. */
const entityFields = new Set(
  'subject object partner commodity commodities sectors fields participants channel located_in speaker also_participates_in'.split(
    ' ',
  ),
)

function idsOf({ id, type, value, growth_yoy_pct: growth }: FileClaim): string[] {
  if (type !== 'statistic') return [`statement:${id}`]
  return [`observation:${id}`, ...(value && growth ? [`observation:${id}-growth`] : [])]
}

function entitiesIn(field: unknown): string[] {
  return [field].flat().filter((said): said is string => typeof said === 'string' && /^[a-z]+:\S+$/.test(said))
}

describe('the 192 claims', () => {
  test('the articles give exactly the 192 claims and what is derived from them', () => {
    expect(claimsFile.claims).toHaveLength(192)
    const expected = [...claimsFile.claims.flatMap(idsOf), ...claimsFile.derived.map(({ id }) => `observation:${id}`)]
    const ofArticles = [...drafted.claims.keys()].filter((id) => /^(statement|observation):[FD]\d/.test(id))
    expect(new Set(ofArticles)).toEqual(new Set(expected))
    expect(ofArticles).toHaveLength(192 + 2 + 12)
  })

  test('the 192 claims cite source and paragraph, and keep their period', () => {
    for (const file of claimsFile.claims) {
      for (const id of idsOf(file)) {
        const { citations, basis, properties } = claim(id)
        expect(basis, file.id).toBe('STATED')
        expect(citations, file.id).toEqual([{ source: `source:${file.source}`, paragraph: Number(file.paragraph) }])
        expect(properties.type, file.id).toBe(file.type)
        expect(properties.periodLabel, file.id).toBe(file.period?.label)
        expect(properties.periodStart ?? null, file.id).toBe(file.period?.start ?? null)
        expect(properties.periodEnd ?? null, file.id).toBe(file.period?.end ?? null)
        expect(properties.periodAmbiguity, file.id).toBe(file.period?.ambiguity)
        expect(properties.granularity, file.id).toBe(file.period?.granularity)
        expect(properties.note, file.id).toBe(file.note)
      }
    }
  })

  test('the 192 claims keep their numbers as stated', () => {
    for (const file of claimsFile.claims.filter(({ type }) => type === 'statistic')) {
      const numbers = idsOf(file).map((id) => {
        const { value, unit, comparator, kind } = claim(id).properties
        return { value, unit, comparator, kind }
      })
      const comparator = comparators[file.comparator ?? '=']
      const growth = file.growth_yoy_pct && { value: file.growth_yoy_pct, unit: 'percent', comparator, kind: 'GROWTH' }
      if (!file.value) expect(numbers, file.id).toEqual([growth])
      else {
        expect(numbers[0], file.id).toMatchObject({ value: file.value, unit: file.unit, comparator })
        expect(numbers.slice(1), file.id).toEqual(growth ? [growth] : [])
        expect(numbers[0]?.kind === 'TARGET', file.id).toBe(file.is_target === true)
      }
    }
  })

  test('the 192 claims are about every entity that they name', () => {
    for (const file of claimsFile.claims) {
      const named = Object.entries(file).flatMap(([field, said]) => (entityFields.has(field) ? entitiesIn(said) : []))
      for (const id of idsOf(file)) {
        const about = claim(id).about.map((role) => role.entity)
        expect(about, file.id).toEqual(expect.arrayContaining(named.map(inGraph)))
        for (const each of about) expect(entity(each).id, file.id).toBe(each)
      }
    }
  })

  test('the 192 claims lose none of their words', () => {
    for (const file of claimsFile.claims) {
      const [id = ''] = idsOf(file)
      const { properties } = claim(id)
      const words = [file.object].flat().filter((object) => object && entitiesIn(object).length === 0)
      expect(properties.objectText, file.id).toBe(words.length > 0 ? words.join('; ') : undefined)
      expect(properties.firstTime, file.id).toBe(file.first_time)
      expect(properties.record, file.id).toBe(file.record)
      expect(properties.inferredFromName, file.id).toBe(file.inferred_from_name)
      expect(properties.rank, file.id).toBe(file.rank === undefined ? undefined : Number(file.rank))
      for (const field of ['role', 'position', 'trend', 'share']) expect(properties[field], file.id).toBe(file[field])
      expect(properties.transportMode, file.id).toBe((file.transport_mode as string | undefined)?.toUpperCase())
      expect(properties.sameAs, file.id).toBe(file.same_as && `observation:${file.same_as}`)
    }
  })

  test('the 192 claims name who said them', () => {
    for (const file of claimsFile.claims.filter((file) => file.attributed_to)) {
      const said = String(file.attributed_to)
      for (const id of idsOf(file)) {
        const { properties, about } = claim(id)
        const [speaker] = said.split(' ')
        if (entitiesIn(speaker).length > 0) expect(properties.attributedToId, file.id).toBe(inGraph(speaker ?? ''))
        else expect(properties.attribution, file.id).toBe(said)
        if (properties.attributedToId)
          expect(about, file.id).toContainEqual({ role: 'ATTRIBUTED_TO', entity: properties.attributedToId })
      }
    }
  })

  test('the claims name the edges that they state, and each edge cites the paragraph of its claim', () => {
    for (const relation of drafted.relations.values())
      for (const id of relation.claims ?? [])
        if (/^(statement|observation):F/.test(id))
          expect(relation.citations).toEqual(expect.arrayContaining([...claim(id).citations]))
  })
})

describe('claims read as sentences', () => {
  test('China exports to ASEAN, and ASEAN invests in China', () => {
    expect(claim('observation:F085').properties).toMatchObject({
      measure: 'FDI_FLOW',
      reporterId: 'organization:ASEAN',
      partnerId: 'country:CHN',
    })
    expect(edge('organization:ASEAN', 'INVESTS_IN', 'country:CHN').claims).toContain('observation:F085')
  })

  test("Thailand's share of China's durian imports is reported by China", () => {
    expect(claim('observation:F073').properties).toMatchObject({
      measure: 'PARTNER_SHARE',
      kind: 'SHARE',
      flow: 'IMPORTS',
      reporterId: 'country:CHN',
      partnerId: 'country:THA',
      commodityId: 'commodity:0810.60',
    })
  })

  test("Central Asia's share of Xinjiang's trade is reported by Xinjiang", () => {
    expect(claim('observation:F104').properties).toMatchObject({
      flow: 'TRADE',
      reporterId: 'region:CN-XJ',
      partnerId: 'region:CENTRAL_ASIA',
    })
  })

  test('ASEAN has been the largest partner of China: China is the reporter', () => {
    expect(claim('observation:F007').properties).toMatchObject({
      kind: 'RANK',
      value: '4',
      rank: 1,
      reporterId: 'country:CHN',
      partnerId: 'organization:ASEAN',
    })
  })

  test('no claim has the world as its partner', () => {
    expect(claim('observation:F159').properties.partnerId).toBeUndefined()
    expect(claim('observation:F160').properties.flow).toBe('EXPORTS')
  })

  test('a number for several goods is about them together and about each', () => {
    const { properties, about } = claim('observation:F137')
    expect(properties.commodityId).toBe('commodity:AGRI_ENERGY_MINERAL')
    expect(about.filter(({ role }) => role === 'COMMODITY').map((role) => role.entity)).toEqual([
      'commodity:AGRI_ENERGY_MINERAL',
      'commodity:AGRI',
      'commodity:ENERGY',
      'commodity:MINERAL',
    ])
  })

  test('a target is neither a measurement nor evidence of trade', () => {
    expect(claim('observation:F135').properties).toMatchObject({ kind: 'TARGET', comparator: 'AT_LEAST' })
    expect(edge('country:CHN', 'TRADES_WITH', 'region:CENTRAL_ASIA').claims).not.toContain('observation:F135')
  })

  test('customs data that a news agency reports are attributed to the customs', () => {
    const { properties, about } = claim('observation:F148')
    expect(properties).toMatchObject({
      attributedToId: 'organization:GACC',
      attribution: 'Chinese customs data, via AFP',
    })
    expect(about).toContainEqual({ role: 'VIA', entity: 'organization:AFP' })
    expect(claim('observation:F098').properties.attribution).toBe('citing local customs data')
  })

  test('a predicate is written in words', () => {
    expect(claim('statement:F008').properties.predicate).toBe('largest trading partner of')
    for (const { id, properties } of drafted.claims.values())
      expect(String(properties.predicate), id).toMatch(/^[a-z0-9 ,-]+$/)
  })
})
