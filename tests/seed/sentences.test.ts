import { describe, expect, test } from 'vitest'
import type { RoleName } from '../../cypher/knowledge/claims/role.ts'
import { sentenceOf } from '../../cypher/knowledge/claims/sentence.ts'
import { sentencePatterns } from '../../cypher/knowledge/claims/sentence-patterns.ts'
import type { Kind } from '../../cypher/knowledge/entities/entity.ts'
import type { ClaimDraft } from '../../seed/draft.ts'
import { drafted, entity } from './drafted.ts'

const claims = [...drafted.claims.values()]
const statements = claims.filter(({ claimKind }) => claimKind === 'STATEMENT')

function sentence({ properties, about }: ClaimDraft): string {
  const roles = about.map(({ role, entity: id }) => {
    const { kind, name } = entity(id)
    return { role: role as RoleName, entity: { kind: kind as Kind, name } }
  })
  return sentenceOf(properties as Parameters<typeof sentenceOf>[0], roles)
}

/** The claims of each reading that more than one has. */
function readTwice(readings: readonly (readonly [id: string, reading: string])[]): string[][] {
  const byReading = new Map<string, string[]>()
  for (const [id, reading] of readings) byReading.set(reading, [...(byReading.get(reading) ?? []), id])
  return [...byReading.values()].filter((ids) => ids.length > 1)
}

describe('the statements of the data', () => {
  test('no statement is emptied: each has an object, words or both', () => {
    const emptied = statements.filter(({ properties }) => !properties.objectId && !properties.objectText)
    expect(emptied.map(({ id }) => id)).toEqual([])
    expect(statements.length).toBeGreaterThan(2_300)
  })

  test('what an object alone does not say is said in words, at most twelve', () => {
    for (const { id, properties } of statements) {
      const pattern = (sentencePatterns[String(properties.predicate)] ?? '').replace(/\[[^\]]*\]/g, '')
      if (pattern.includes('{words}')) expect(properties.objectText, id).toBeTruthy()
      if (pattern.includes('{objects}')) expect(properties.objectId, id).toBeTruthy()
      expect(String(properties.objectText ?? '').split(' ').length, id).toBeLessThanOrEqual(12)
    }
  })

  test('every sentence holds its subject, its objects and its words', () => {
    for (const claim of statements) {
      const said = sentence(claim).toLowerCase()
      for (const { role, entity: id } of claim.about)
        if (role === 'SUBJECT' || role === 'OBJECT') expect(said).toContain(entity(id).name.toLowerCase())
      const words = String(claim.properties.objectText ?? '').replace('negotiating', 'being negotiated')
      expect(said).toContain(words.toLowerCase())
      expect(said).not.toMatch(/[{}[\]]|undefined|null/)
    }
  })

  test('every predicate has a pattern of its own, and no pattern is left over', () => {
    const used = new Set(statements.map(({ properties }) => String(properties.predicate)))
    expect([...used].sort()).toEqual(Object.keys(sentencePatterns).sort())
  })

  test('no two statements read the same', () => {
    expect(readTwice(statements.map((claim) => [claim.id, sentence(claim)]))).toEqual([])
  })

  test('no two observations of one source give the same number of the same thing', () => {
    const told = ['measure', 'kind', 'flow', 'transportMode', 'objectText', 'value', 'unit', 'periodStart', 'periodEnd']
    const readings = claims
      .filter(({ claimKind }) => claimKind === 'OBSERVATION')
      .map(({ id, basis, about, citations, properties }): [string, string] => [
        id,
        JSON.stringify([basis, about, citations[0]?.source, told.map((column) => properties[column])]),
      ])
    expect(readTwice(readings)).toEqual([])
  })
})

describe('sentences', () => {
  const named = (kind: Kind, name: string) => ({ kind, name })
  const roles = [
    { role: 'SUBJECT' as const, entity: named('COUNTRY', 'Netherlands') },
    { role: 'OBJECT' as const, entity: named('COUNTRY', 'China') },
    { role: 'OBJECT' as const, entity: named('SECTOR', 'Digital economy') },
  ]

  test('a predicate without a pattern is read as subject, predicate, objects and words', () => {
    expect(sentenceOf({ predicate: 'hopes for', objectText: 'soon' }, roles)).toBe(
      'The Netherlands hopes for China and the digital economy soon',
    )
  })

  test('a part of a pattern is left out where its name is unknown', () => {
    const [subject] = roles
    expect(sentenceOf({ predicate: 'held on', objectText: 'Monday' }, subject ? [subject] : [])).toBe(
      'The Netherlands was held on Monday',
    )
  })

  test('a name that ends in s has an apostrophe alone', () => {
    const reversed = [
      { role: 'SUBJECT' as const, entity: named('COUNTRY', 'China') },
      { role: 'OBJECT' as const, entity: named('COUNTRY', 'Netherlands') },
    ]
    expect(sentenceOf({ predicate: 'largest trading partner of' }, reversed)).toBe(
      "China has been the Netherlands' largest trading partner",
    )
  })
})
