import { describe, expect, test } from 'vitest'
import { rankedInChinese } from '../../cypher/knowledge/claims/sentence.ts'
import type { ClaimDraft, EntityDraft } from '../../seed/draft.ts'
import { drafted, entity } from './drafted.ts'

const statements = [...drafted.claims.values()].filter(({ claimKind }) => claimKind === 'STATEMENT')
const ofArticles = statements.filter(({ basis }) => basis === 'STATED')

/** Whoever says it is not part of the sentence; whoever speaks at an event is. */
const partOf = (role: string) => role !== 'ATTRIBUTED_TO'

/** The Chinese names that something goes by: also the short ones, such as 东盟. */
function namesOf({ nameZh, aliases = [] }: EntityDraft): string[] {
  return nameZh ? [nameZh, ...aliases].filter((name) => /\p{Script=Han}/u.test(name)) : []
}

function sentenceOf({ properties }: ClaimDraft): string {
  return String(properties.sentenceZh ?? '')
}

describe('the statements of the articles in Chinese', () => {
  test.each(ofArticles.map((claim) => [claim.id, claim] as const))(
    '%s reads as a Chinese sentence with all its roles',
    (_, claim) => {
      const sentence = sentenceOf(claim)
      expect(sentence).toMatch(/\p{Script=Han}{4}/u)
      expect(sentence).not.toMatch(/[A-Za-z]{2}|[。.]$/)
      for (const { role, entity: id } of claim.about.filter(({ role }) => partOf(role))) {
        const names = namesOf(entity(id))
        if (names.length > 0)
          expect(
            names.some((name) => sentence.includes(name)),
            `${role} ${id}: ${sentence}`,
          ).toBe(true)
      }
      const years = String(claim.properties.periodLabel ?? '').match(/\b(19|20)\d\d\b/g) ?? []
      for (const year of years) expect(sentence, claim.id).toContain(year)
    },
  )

  test('no two read the same', () => {
    const sentences = ofArticles.map(sentenceOf)
    expect(sentences.length).toBeGreaterThan(120)
    expect(new Set(sentences).size).toBe(sentences.length)
  })
})

describe('ranks of goods in Chinese', () => {
  const ranked = statements.flatMap((claim) => {
    const roles = claim.about.map(({ role, entity: id }) => ({ role, entity: entity(id) }))
    const sentence = rankedInChinese(claim.properties as never, roles as never)
    return claim.basis === 'STATED' || !sentence ? [] : [sentence]
  })

  test('each rank whose goods have a Chinese name reads as a Chinese sentence of its own', () => {
    expect(ranked.length).toBeGreaterThan(1500)
    expect(new Set(ranked).size).toBe(ranked.length)
    expect(ranked).toContain('纳米比亚按金额计的第1大出口商品是黄金（2023年）')
    for (const sentence of ranked) expect(sentence).not.toMatch(/[A-Za-z]{4}/)
  })
})
