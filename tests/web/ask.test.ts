import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { abandon, ask, missingFrom, needed } from '../../src/web/shared/graphql/ask.ts'
import { graphql } from '../../src/web/shared/graphql/graphql.ts'

const Two = graphql('query Two($iso: String!) { country(iso: $iso) { name } ports { totalCount } }')
const answers: object[] = []
let asked = 0

beforeEach(() => {
  asked = 0
  vi.stubGlobal('fetch', async () => Response.json(answers[asked++] ?? {}))
})
afterEach(() => {
  vi.unstubAllGlobals()
  answers.length = 0
})

test('a partial answer is returned with the reason and is asked for again the next time', async () => {
  answers.push(
    { data: { country: { name: 'China' }, ports: null }, errors: [{ message: 'Too slow' }, { message: 'Too slow' }] },
    { data: { country: { name: 'China' }, ports: { totalCount: 3 } } },
  )
  const data = await ask(Two, { iso: 'CHN' })
  expect(data).toEqual({ country: { name: 'China' }, ports: null })
  expect(missingFrom(data)).toEqual(['Too slow'])
  expect(() => needed(data, data.ports)).toThrow('Too slow')
  const again = await ask(Two, { iso: 'CHN' })
  expect(needed(again, again.ports?.totalCount)).toBe(3)
  expect(missingFrom(again)).toEqual([])
  await ask(Two, { iso: 'CHN' })
  expect(asked).toBe(2)
})

test('an answer without any data fails with the reason of the first error', async () => {
  answers.push({ data: { country: null, ports: null }, errors: [{ message: 'Too slow' }, { message: 'Later' }] })
  await expect(ask(Two, { iso: 'KAZ' })).rejects.toThrow('Too slow')
})

test('an answer with a thing that is not found counts as complete', async () => {
  answers.push({ data: { country: null, ports: null } })
  expect(missingFrom(await ask(Two, { iso: 'XXX' }))).toEqual([])
})

test('a complete answer is kept until two hundred others have been used since', async () => {
  for (let n = 0; n < 203; n++) answers.push({ data: { country: { name: `${n}` }, ports: { totalCount: n } } })
  for (let n = 0; n < 200; n++) await ask(Two, { iso: `kept-${n}` })
  await ask(Two, { iso: 'kept-0' })
  expect(asked).toBe(200)
  await ask(Two, { iso: 'kept-200' })
  await ask(Two, { iso: 'kept-0' })
  expect(asked).toBe(201)
  await ask(Two, { iso: 'kept-1' })
  expect(asked).toBe(202)
})

test('too many questions, a server that broke and one that is away are told apart', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ errors: [{ message: 'Too many' }] }, { status: 429 }))
  await expect(ask(Two, { iso: 'busy' })).rejects.toThrow('BUSY')
  vi.stubGlobal('fetch', async () => new Response('<h1>Oops</h1>', { status: 500 }))
  await expect(ask(Two, { iso: 'broken' })).rejects.toThrow('BROKEN')
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')))
  await expect(ask(Two, { iso: 'away' })).rejects.toThrow('OFFLINE')
})

test('what is abandoned fails, and is asked for anew at once', async () => {
  vi.stubGlobal(
    'fetch',
    async (_: string, { signal }: RequestInit) =>
      new Promise((_answer, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  )
  const slow = ask(Two, { iso: 'slow' })
  abandon()
  vi.stubGlobal('fetch', async () => Response.json({ data: { country: { name: 'Slowland' }, ports: null } }))
  const again = ask(Two, { iso: 'slow' })
  await expect(slow).rejects.toThrow('CANCELLED')
  expect((await again).country?.name).toBe('Slowland')
})
