import { describe, expect, test } from 'vitest'
import { checkDraft, InconsistentDraft } from '../../seed/check-draft.ts'
import { Draft, type EntityDraft } from '../../seed/draft.ts'

const stated = { basis: 'STATED', citations: [{ source: 'source:S1', paragraph: 8 }] } as const
const reference = { basis: 'REFERENCE', citations: [{ source: 'source:unlocode' }] } as const

function horgos(more: Partial<EntityDraft> = {}): EntityDraft {
  return { id: 'port:CNHRS', kind: 'PORT', name: 'Horgos', ...reference, ...more }
}

describe('an entity added twice', () => {
  test('an entity added twice is one, with the first name, the other as alias, and the strongest basis', () => {
    const draft = new Draft()
    draft.entity(horgos({ nameZh: '霍尔果斯口岸', properties: { modes: ['ROAD'], unlocode: 'CNHRS' } }))
    draft.entity(
      horgos({ name: 'Khorgos', nameZh: '霍尔果斯', ...stated, properties: { modes: ['RAIL'], unlocode: 'XX' } }),
    )
    expect(draft.entities.size).toBe(1)
    expect(draft.entities.get('port:CNHRS')).toMatchObject({
      name: 'Horgos',
      nameZh: '霍尔果斯口岸',
      aliases: ['Khorgos', '霍尔果斯'],
      basis: 'STATED',
      citations: [...stated.citations, ...reference.citations],
      properties: { modes: ['ROAD', 'RAIL'], unlocode: 'CNHRS' },
    })
  })
})

describe('a relation added twice', () => {
  test('a relation added twice is one, with the citations and claims of both', () => {
    const draft = new Draft()
    const edge = { from: 'country:CHN', relation: 'TRADES_WITH', to: 'country:KAZ' }
    draft.relation({ ...edge, ...reference, claims: ['observation:1'] })
    draft.relation({ ...edge, ...stated, claims: ['observation:2'], since: '2013' })
    expect([...draft.relations.values()]).toEqual([
      {
        ...edge,
        basis: 'STATED',
        citations: [...stated.citations, ...reference.citations],
        claims: ['observation:1', 'observation:2'],
        since: '2013',
      },
    ])
  })

  test('a symmetric relation added in both directions is one', () => {
    const draft = new Draft()
    draft.relation({ from: 'country:KAZ', relation: 'BORDERS', to: 'country:CHN', ...reference })
    draft.relation({ from: 'country:CHN', relation: 'BORDERS', to: 'country:KAZ', ...reference })
    expect([...draft.relations.keys()]).toEqual(['country:CHN\tBORDERS\tcountry:KAZ'])
  })
})

describe('inconsistent drafts', () => {
  function whole(): Draft {
    const draft = new Draft()
    draft.dataSet = 'ports'
    draft.source({ id: 'source:unlocode', title: 'UN/LOCODE', basis: 'REFERENCE' })
    draft.entity({ id: 'country:CHN', kind: 'COUNTRY', name: 'China', ...reference })
    draft.entity(horgos({ properties: { countryId: 'country:CHN', portKind: 'LAND_PORT' } }))
    draft.relation({ from: 'port:CNHRS', relation: 'LOCATED_IN', to: 'country:CHN', ...reference })
    return draft
  }

  test('a consistent draft passes the check', () => {
    expect(() => checkDraft(whole())).not.toThrow()
  })

  const faults: readonly (readonly [string, (draft: Draft) => void, string])[] = [
    [
      'a relation to nowhere',
      (draft) => draft.relation({ from: 'port:CNHRS', relation: 'PAIRED_WITH', to: 'port:KZHOR', ...reference }),
      'port:CNHRS PAIRED_WITH port:KZHOR (ports): there is no port:KZHOR',
    ],
    [
      'a statement without an object and words',
      (draft) =>
        draft.claim({
          ...{ id: 'statement:F1', claimKind: 'STATEMENT', ...reference },
          about: [{ role: 'SUBJECT', entity: 'country:CHN' }],
          properties: { subjectId: 'country:CHN', predicate: 'hopes' },
        }),
      'statement:F1 (ports): says nothing of its subject',
    ],
    [
      'an unknown relation',
      (draft) => draft.relation({ from: 'port:CNHRS', relation: 'NEAR', to: 'country:CHN', ...reference }),
      'there is no such relation',
    ],
    [
      'a port in no country',
      (draft) => draft.entity({ ...horgos(), id: 'port:X', properties: { portKind: 'LAND_PORT' } }),
      'port:X (ports): lies in no country',
    ],
    [
      'an id of another kind',
      (draft) => draft.entity({ ...horgos(), id: 'country:CNHRS' }),
      'country:CNHRS (ports): is a PORT by another id',
    ],
    [
      'something without a source',
      (draft) => draft.entity({ id: 'sector:X', kind: 'SECTOR', name: 'X', basis: 'REFERENCE', citations: [] }),
      'sector:X (ports): has no source',
    ],
    [
      'an unknown source',
      (draft) => draft.entity({ id: 'sector:X', kind: 'SECTOR', name: 'X', ...stated }),
      'sector:X (ports): there is no source:S1',
    ],
    [
      'a claim about an unknown entity',
      (draft) =>
        draft.claim({
          id: 'statement:1',
          claimKind: 'STATEMENT',
          ...reference,
          about: [{ role: 'SUBJECT', entity: 'country:XXX' }],
          properties: {},
        }),
      'statement:1 (ports): there is no country:XXX',
    ],
  ]

  test.each(faults)('the error for %s says what is wrong and where it came from', (_, plant, message) => {
    const draft = whole()
    plant(draft)
    expect(() => checkDraft(draft)).toThrow(InconsistentDraft)
    expect(() => checkDraft(draft)).toThrow(message)
  })
})
