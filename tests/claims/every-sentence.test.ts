import { beforeAll, describe, expect, it } from 'vitest'
import { claimSentence } from '../../src/web/explorer/answers/claim-sentence.ts'
import { chinese } from '../../src/web/explorer/words/chinese.ts'
import { english } from '../../src/web/explorer/words/english.ts'
import { operationOf } from '../../src/web/shared/graphql/ask.ts'
import { Card, type Relation, Said } from '../../src/web/shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../src/web/shared/graphql/graphql.ts'
import { answer } from '../asking.ts'
import { onEmbedded } from '../engines.ts'
import { drafted, entity } from '../seed/drafted.ts'

const WithRoles = graphql(
  `
  query WithRoles($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Claim {
        ...Said
        roles { role entity { ...Card aliases } }
        remarks { rank trend record firstTime }
      }
    }
  }
`,
  [Card, Said],
)
type Claim = Extract<NonNullable<NonNullable<ResultOf<typeof WithRoles>['nodes']>[number]>, { basis: unknown }>
type Entity = NonNullable<Claim['roles']>[number]['entity']

/** Two kinds of ends and what relates them, with an example of each. */
const examples = new Map(
  [...drafted.relations.values()].map((each) => {
    const [from, to] = [entity(each.from), entity(each.to)]
    return [`${from.kind} ${each.relation} ${to.kind}`, { relation: each.relation as Relation, from, to }] as const
  }),
)

const languages = [
  ['en', english, (entity: Pick<Card, 'name' | 'nameZh'> | null) => entity?.name ?? '?'],
  ['zh', chinese, (entity: Pick<Card, 'name' | 'nameZh'> | null) => entity?.nameZh ?? '?'],
] as const

/** Where a sentence has other words for a thing than its names. */
const otherWords: Readonly<Record<string, RegExp>> = {
  'commodity:AGRI': /agricultural|farm .* goods|农产品/i,
  'commodity:COAL': /coal|煤炭/,
  'commodity:ENERGY': /energy|能源/,
  'commodity:HIGH_TECH': /high-tech|高科技/,
  'commodity:SPECIALTY': /specialties|特色产品/,
  'commodity:0810.60': /durian|榴莲/,
  'event:CAEXPO_2024': /2024 expo/,
  'organization:ASEAN': /ASEAN/,
  'sector:AI': /AI,/,
  'sector:GREEN_INFRA': /green energy, infrastructure and transport/,
  'sector:GREEN_TRANSPORT': /green energy, infrastructure and transport/,
}

/** Speakers are named beside the sentence. */
const isInSentence = ({ role }: { readonly role: string }) => role !== 'ATTRIBUTED_TO' && role !== 'VIA'

const han = /\p{Script=Han}/u
/** Codes of currencies and units that Chinese texts have too. */
const codes = /\b(USD|CNY|HS|RCEP|GMS)\b/g

onEmbedded('every claim as a sentence', (graph) => {
  const claims: Claim[] = []

  beforeAll(async () => {
    const { query } = operationOf(WithRoles, { ids: [] })
    const text = 'MATCH (claim:Claim) RETURN claim.id AS id ORDER BY id'
    const ids = (await graph.run({ name: 'ids-of-claims', text, parameters: {}, keyed: false })).map(({ id }) => id)
    for (let from = 0; from < ids.length; from += 100)
      claims.push(...(await answer(graph, query, { ids: ids.slice(from, from + 100) })).nodes)
  }, 60_000)

  it('all claims are read', () => {
    expect(claims.length).toBeGreaterThan(6_000)
  })

  it('each note, attribution and remark on a period is there in Chinese too', () => {
    const texts = claims.flatMap(({ id, note, noteZh, attribution, attributionZh, period }) =>
      [
        [note, noteZh],
        [attribution, attributionZh],
        [period?.ambiguity, period?.ambiguityZh],
      ].flatMap(([inEnglish, inChinese]) => (inEnglish ? [[id, inEnglish, inChinese ?? ''] as const] : [])),
    )
    expect(texts.length).toBeGreaterThan(1_300)
    const named = /\b(RCEP|[SDF]\d+)\b/g
    const left = texts.filter(([, , text]) => !han.test(text) || /[A-Za-z]/.test(text.replace(named, '')))
    expect(left).toEqual([])
  })

  describe.each(languages)('in %s', (language, words, name) => {
    const read = (claim: Claim) => claimSentence(claim as Said, words, name)
    /** All that a list shows of a claim. */
    const shown = (claim: Claim) => {
      const { sentence, value } = read(claim)
      return [sentence, value, words.period(claim.period), words.bases[claim.basis]].filter(Boolean).join(' · ')
    }

    it('no two claims of one source read the same', () => {
      const readings = new Map<string, string[]>()
      for (const claim of claims) {
        const reading = [shown(claim), ...claim.citations.map(({ source }) => source?.shortTitle)].join(' · ')
        readings.set(reading, [...(readings.get(reading) ?? []), claim.id])
      }
      expect([...readings].filter(([, ids]) => ids.length > 1)).toEqual([])
    })

    it('every role of a claim occurs in its sentence', () => {
      const called = (entity: Entity) => {
        const names = [name(entity), ...entity.aliases].filter((one) => han.test(one) === (language === 'zh'))
        return [...names, ...names.map((one) => one.replace(/(国际)?(港|口岸)$/, ''))].map((one) => one.toLowerCase())
      }
      const left = claims.flatMap((claim) => {
        const sentence = read(claim).sentence
        return (claim.roles ?? [])
          .filter(isInSentence)
          .filter(({ entity }) => !called(entity).some((one) => sentence.toLowerCase().includes(one)))
          .filter(({ entity }) => !otherWords[entity.id]?.test(sentence))
          .map(({ role, entity }) => `${claim.id} ${role} ${entity.id}: ${sentence}`)
      })
      expect(left).toEqual([])
    })

    it('a number says whether it is of exports, of imports or of both', () => {
      const told = { EXPORTS: /export|出口/i, IMPORTS: /import|进口/i, TRADE: /trad|贸易|伙伴/i }
      const left = claims.flatMap((claim) => {
        if (claim.__typename !== 'Observation' || !claim.flow) return []
        const { sentence } = read(claim)
        return told[claim.flow].test(sentence) ? [] : [`${claim.id}: ${sentence}`]
      })
      expect(left).toEqual([])
    })

    it('every number is the one of the claim, rounded to three figures at most, in its unit', () => {
      const wrong = claims.flatMap((claim) => {
        if (claim.__typename !== 'Observation') return []
        const { value, exact } = read(claim)
        const isExact = numberIn(exact ?? value ?? '') === Number(claim.value)
        // "About 0 %" is said of a share below half a percent, which is not nothing.
        if (claim.value === '0') return isExact && /(less than |少于)0.5%/.test(value ?? '') ? [] : [claim.id]
        const off = Math.abs(numberIn(value ?? '') / Number(claim.value) - 1)
        return off <= 0.005 && isExact && unitsIn(claim.unit).test(value ?? '')
          ? []
          : [`${claim.id}: ${value}, ${exact}`]
      })
      expect(wrong).toEqual([])
    })

    it('a number without a word such as "million" is the number as stated', () => {
      const rounded = claims.flatMap((claim) => {
        const { value, exact } = read(claim)
        const isWhole = value && !/\d ?(m|bn|tn|[万亿])/.test(value)
        return isWhole && exact && Number(numberIn(exact)) !== 0 && numberIn(value) !== numberIn(exact)
          ? [`${claim.id}: ${value}, ${exact}`]
          : []
      })
      expect(rounded).toEqual([])
    })

    it('a period that was inferred is marked so', () => {
      const unmarked = claims.filter(({ period }) => period?.ambiguity && !words.period(period).startsWith('≈ '))
      expect(unmarked.map(({ id }) => id)).toEqual([])
    })

    it('all words are in the language of the sentence', () => {
      const foreign = claims.map(shown).filter((text) => {
        return language === 'zh' ? /[A-Za-z]{2,}/.test(text.replace(codes, '')) : han.test(text)
      })
      expect(foreign).toEqual([])
    })
  })
})

describe.each(languages)('every kind of relation as a sentence, in %s', (language, words, name) => {
  it.each([...examples])('%s', (_, { relation, from, to }) => {
    const [one, other] = [from, to].map((end) => name({ name: end.name, nameZh: end.nameZh ?? end.name }))
    const sentence = words.related(relation, one as string, other as string)
    expect(sentence).toContain(one)
    expect(sentence).toContain(other)
    const said = sentence
      .replace(one as string, '')
      .replace(other as string, '')
      .trim()
    expect(said).toMatch(language === 'zh' ? /^\p{Script=Han}[\p{Script=Han}、]*$/u : /^[a-z][a-z ]+$/)
    for (const phrase of words.relationWords[relation])
      expect(phrase).toMatch(language === 'zh' ? /^[\p{Script=Han}、：]+$/u : /^[a-z][a-z ]+$/)
  })

  it('no two kinds of relations read the same', () => {
    const kinds = [...new Set([...examples.values()].map(({ relation }) => relation))]
    expect(kinds.length).toBeGreaterThan(20)
    expect(new Set(kinds.map((relation) => words.related(relation, 'A', 'B'))).size).toBe(kinds.length)
  })
})

const words: Readonly<Record<string, number>> = { m: 1e6, bn: 1e9, tn: 1e12, 万: 1e4, 亿: 1e8, 万亿: 1e12 }

/** The number in an amount: 240,000,000,000 for "more than $240 bn". */
function numberIn(amount: string): number {
  const [, digits = '', word = ''] = /(-?[\d,.]+) ?(m\b|bn|tn|万亿|万|亿)?/.exec(amount) ?? []
  return Number(digits.replaceAll(',', '')) * (words[word] ?? 1)
}

/** What stands for a unit in an amount, in either language. */
function unitsIn(unit: string): RegExp {
  const known: Readonly<Record<string, RegExp>> = {
    USD: /\$|美元/,
    CNY: /CN¥|元人民币/,
    'CNY/USD': /CNY\/USD|元人民币兑1美元/,
    percent: /%$/,
    'percent/year': /% a year|%\/年/,
    year: /\d|年/,
    'persons/day': / persons a day|人次\/日/,
  }
  return known[unit] ?? new RegExp(`${english.unit(unit)}|${chinese.unit(unit).replace(/[（）]/g, '.')}`)
}
