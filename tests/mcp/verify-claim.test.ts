import { readFileSync } from 'node:fs'
import type { Client } from '@modelcontextprotocol/client'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { stanceOf } from '../../src/serving/mcp/judge.ts'
import { readSentence } from '../../src/serving/mcp/sentence.ts'
import { onEachEngine } from '../engines.ts'
import { served } from '../serving/serving.ts'
import { call, overHttp, read } from './clients.ts'

interface Row {
  readonly judged: 'supported' | 'contradicted' | 'unknown'
  readonly claim: string
}

const rows: readonly Row[] = parse(readFileSync(new URL('./claims-to-verify.csv', import.meta.url)), { columns: true })

const statements: readonly Row[] = parse(readFileSync(new URL('./statements-to-verify.csv', import.meta.url)), {
  columns: true,
})

onEachEngine('claims to verify', (graph) => {
  let client: Client
  beforeAll(async () => {
    client = await overHttp(await served(graph), 'the protocol of 2026-07-28')
  })

  it('of twenty true, twenty false and twenty unknown claims at least 57 are judged right, and none without a citation', async () => {
    for (const judged of ['supported', 'contradicted', 'unknown'])
      expect(rows.filter((row) => row.judged === judged).length).toBe(20)
    const wrong: string[] = []
    for (const { claim, judged } of rows) {
      const { text, answer, isError } = await call(client, 'verify_claim', { sentence: claim })
      expect(isError, text).toBe(false)
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2_000)
      const { verdict } = answer.verdict
      if (verdict !== judged) wrong.push(`${claim}: ${verdict}, not ${judged}\n${text}`)
      if (verdict !== 'unknown') expect(answer.citations.length, claim).toBeGreaterThan(0)
    }
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(3)
  }, 300_000)

  it('of twenty claims without a number at least nineteen are judged right, and none without a citation that can be read', async () => {
    const wrong: string[] = []
    expect(statements.length).toBe(20)
    for (const { claim, judged } of statements) {
      const { text, answer, isError } = await call(client, 'verify_claim', { sentence: claim })
      expect(isError, text).toBe(false)
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2_000)
      const { verdict } = answer.verdict
      if (verdict !== judged) wrong.push(`${claim}: ${verdict}, not ${judged}\n${text}`)
      if (verdict === 'unknown') continue
      expect(answer.citations.length, claim).toBeGreaterThan(0)
      expect(await read(client, answer.citations[0])).toHaveProperty('title')
    }
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(1)
  }, 300_000)

  it('a typed claim is judged like its sentence, with the paragraph', async () => {
    const { answer } = await call(client, 'verify_claim', {
      ...{ subject: 'China', partner: 'Russia', measure: 'TRADE_VALUE', period: '2023' },
      ...{ comparator: 'MORE_THAN', value: '240000000000', unit: 'USD' },
    })
    expect(answer.verdict).toMatchObject({ verdict: 'supported', disputed: false })
    expect(await read(client, answer.citations[0])).toMatchObject({
      sources: [{ uri: 'entrepot://source/S4', paragraph: 2 }],
    })
  })

  it('where sources disagree both sides are told', async () => {
    const { text, answer } = await call(client, 'verify_claim', {
      ...{ subject: 'China', partner: 'ASEAN', measure: 'TRADE_VALUE', kind: 'GROWTH' },
      ...{ period: 'since 2013 (to 2023)', value: '8.8', unit: 'percent/year' },
    })
    expect(answer.verdict).toMatchObject({ verdict: 'supported', disputed: true })
    expect(text).toMatch(/claim\/F067/)
  })

  it('a claim without a value is a mistake that names the field', async () => {
    const { isError, text } = await call(client, 'verify_claim', {
      subject: 'China',
      measure: 'TRADE_VALUE',
      unit: 'USD',
    })
    expect({ isError, text }).toEqual({ isError: true, text: 'value: give it, or the claim as a sentence' })
  })
})

describe('a claimed number against a stated one', () => {
  it.each([
    ['EQUAL 6400', 'EQUAL 6410', 'contradicts'],
    ['EQUAL 6400000', 'EQUAL 6410000', 'supports'],
    ['ABOUT 100', 'EQUAL 108', 'supports'],
    ['ABOUT 100', 'EQUAL 120', 'contradicts'],
    ['MORE_THAN 240', 'MORE_THAN 240', 'supports'],
    ['MORE_THAN 300', 'MORE_THAN 240', 'open'],
    ['AT_LEAST 70', 'AT_LEAST 70', 'supports'],
    ['LESS_THAN 240', 'MORE_THAN 240', 'contradicts'],
    ['EQUAL 250', 'MORE_THAN 240', 'supports'],
    ['EQUAL 500', 'MORE_THAN 240', 'open'],
    ['EQUAL 190', 'MORE_THAN 240', 'contradicts'],
    ['MORE_THAN 664', 'EQUAL 664', 'supports'],
    ['MORE_THAN 700', 'EQUAL 664', 'contradicts'],
    ['LESS_THAN 10', 'LESS_THAN 8', 'supports'],
    ['LESS_THAN 5', 'LESS_THAN 8', 'open'],
  ])('%s is, by %s: %s', (claimed, stated, stance) => {
    const amount = (text: string) => {
      const [comparator, value] = text.split(' ') as ['EQUAL', string]
      return { comparator, value }
    }
    expect(stanceOf(amount(claimed), amount(stated))).toBe(stance)
  })
})

describe('a sentence is read', () => {
  it.each([
    ["China's trade with ASEAN reached 6.41 trillion yuan in 2023", '6410000000000', 'CNY', 'EQUAL'],
    ["China's trade with Russia exceeded US$240bn in 2023", '240000000000', 'USD', 'MORE_THAN'],
    ["China's trade with Russia was nearly 2400亿美元 in 2023", '240000000000', 'USD', 'NEARLY'],
    ["China's trade with the United States fell 11.6% in 2023", '-11.6', 'percent', 'EQUAL'],
  ])('%s', (sentence, value, unit, comparator) => {
    expect(readSentence(sentence)).toMatchObject({
      subject: 'China',
      period: '2023',
      unit,
      amount: { value, comparator },
    })
  })
})
