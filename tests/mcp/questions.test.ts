import type { Client } from '@modelcontextprotocol/client'
import { beforeAll, expect, it } from 'vitest'
import { onEmbedded } from '../engines.ts'
import { readQuestions } from '../questions/question.ts'
import { served } from '../serving/serving.ts'
import { call, overHttp } from './clients.ts'
import { answerable, beyond } from './questions.ts'

/** How many times an agent asks on with `next` before it gives up. */
const mostPages = 6

it('each question of a reader is asked of the tools, or it is said why it can not be', () => {
  const names = readQuestions().map(({ name }) => name)
  expect([...Object.keys(answerable), ...Object.keys(beyond)].sort()).toEqual([...names].sort())
  expect(Object.keys(answerable).length / names.length).toBeGreaterThan(0.8)
})

onEmbedded('questions that tools alone answer', (graph) => {
  let client: Client
  beforeAll(async () => {
    client = await overHttp(await served(graph), 'the protocol of 2026-07-28')
  })

  it.each(Object.entries(answerable))('%s', async (_, { tool, input, says }) => {
    const texts: string[] = []
    for (let cursor: string | null = null; texts.length < mostPages; ) {
      const { text, answer, isError } = await call(client, tool, { ...input, ...(cursor && { cursor }) })
      texts.push(text)
      expect([isError, text]).toEqual([false, text])
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2_000)
      if (text.includes(says) || !answer.next) break
      cursor = answer.next
    }
    expect(texts.join('\n')).toContain(says)
  })
})
