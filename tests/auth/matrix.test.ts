import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type GraphQLField, type GraphQLSchema, getNamedType, isLeafType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { access } from '../../src/serving/access/access.ts'
import { changeKeys } from '../../src/serving/access/key-file.ts'
import { newKey } from '../../src/serving/access/stored-key.ts'
import type { GraphqlPlugin } from '../../src/serving/graphql.ts'
import { onEmbedded } from '../engines.ts'
import { served } from '../serving/serving.ts'
import { callOf } from './call-of.ts'
import { doors, type Entered, enter } from './doors.ts'
import { issuer, now, unsigned } from './issuer.ts'
import { done, plant } from './planted.ts'

/** Credentials that are refused at every door, and those that are taken. */
const bad = [
  'expired',
  'wrong issuer',
  'wrong audience',
  'alg: none',
  'wrong signature',
  'unknown key',
  'Basic',
  'empty',
  'two',
] as const
const good = ['right scope', 'other scope', 'other workspace', 'key', 'x-api-key'] as const
type Credentials = (typeof bad)[number] | (typeof good)[number] | 'no token'

onEmbedded('who may', (graph) => {
  const folder = mkdtempSync(join(tmpdir(), 'entrepot-matrix-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const said: string[] = []
  let at = ''
  let schema: GraphQLSchema
  let headersOf: Record<Credentials, Record<string, string>>
  /** The viewers on behalf of whom GraphQL was asked, by the ids of the requests. */
  const askedBy = new Map<string, Set<string>>()
  const watching: GraphqlPlugin = {
    onExecute({ args }) {
      const { id, viewer } = args.contextValue
      askedBy.set(id, (askedBy.get(id) ?? new Set()).add(viewer?.id ?? 'nobody'))
    },
  }

  beforeAll(async () => {
    for (const level of ['log', 'info', 'warn', 'error'] as const)
      vi.spyOn(console, level).mockImplementation((...words) => void said.push(words.map(printed).join(' ')))
    schema = plant()
    const [one, other] = await Promise.all([issuer(), issuer()])
    const keys = join(folder, 'keys.json')
    const { key, stored } = newKey({ name: 'matrix', scopes: ['facts:write'] })
    await changeKeys(keys, () => [stored])
    at = await served(graph, {
      federation: true,
      plugins: [watching],
      ...access({ tokens: one.settings, keys }),
    })
    const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
    headersOf = {
      'no token': {},
      expired: bearer(await one.token({ exp: now() - 60 })),
      'wrong issuer': bearer(await one.token({ iss: 'https://evil.test/' })),
      'wrong audience': bearer(await one.token({ aud: 'another' })),
      'alg: none': bearer(unsigned(one.settings)),
      'wrong signature': bearer(await other.token()),
      'unknown key': bearer(newKey({ name: '', scopes: [] }).key),
      Basic: { authorization: 'Basic YW5uOnNlY3JldC1wYXNzd29yZA==' },
      empty: { 'x-api-key': '' },
      two: { ...bearer(await one.token()), 'x-api-key': key },
      'right scope': bearer(await one.token()),
      'other scope': bearer(await one.token({ sub: 'ben', scope: 'facts:propose import' })),
      'other workspace': bearer(await one.token({ sub: 'cem', scope: 'workspace:customs' })),
      key: bearer(key),
      'x-api-key': { 'x-api-key': key },
    }
  })
  afterAll(() => vi.restoreAllMocks())

  const expectRefused = ({ status, headers, text }: Entered) => {
    expect(status).toBe(401)
    expect(headers.get('www-authenticate')).toMatch(/^Bearer /)
    expect(JSON.parse(text).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  }

  describe.each(Object.keys(doors))('by the door of %s', (door) => {
    const by = (credentials: Credentials, more = {}) => enter(at, door, { ...headersOf[credentials], ...more })

    it('without credentials it is open for reading', async () => {
      for (let time = 0; time < 4; time++) expect((await by('no token')).status).toBeLessThan(400)
    })

    it.each(bad)(
      'bad credentials are refused, and are not taken for none: %s, the first time and the thousandth',
      async (credentials) => {
        expectRefused(await by(credentials))
        for (let round = 0; round < 20; round++) {
          const answers = await Promise.all(Array.from({ length: 50 }, () => by(credentials)))
          expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(401))
        }
        expectRefused(await by(credentials))
      },
    )

    it.each(good)(
      'whoever has signed in reads the same, and caches keep it for nobody else: %s',
      async (credentials) => {
        const open = await by('no token')
        for (let time = 0; time < 4; time++) {
          const { status, headers, text } = await by(credentials)
          expect([status, headers.get('cache-control')]).toEqual([open.status, 'private, no-cache'])
          expect(headers.get('vary')).toContain('authorization, x-api-key')
          if (doors[door]?.isSteady) expect(text).toBe(open.text)
        }
      },
    )

    it('what it asks of GraphQL it asks on behalf of its own viewer, 64 at once with two viewers', async () => {
      askedBy.clear()
      const asked = Array.from({ length: 64 }, (_, number) => {
        const credentials = number % 2 ? 'right scope' : 'other scope'
        return { credentials, id: `${door.replaceAll(/\W/g, '-')}-${number}` } as const
      })
      await Promise.all(asked.map(({ credentials, id }) => by(credentials, { 'x-request-id': id })))
      for (const { credentials, id } of asked) {
        const viewer = credentials === 'right scope' ? 'user:ann' : 'user:ben'
        if (doors[door]?.asksGraphql) expect(askedBy.get(id), id).toEqual(new Set([viewer]))
        else expect([...(askedBy.get(id) ?? [viewer])]).toEqual([viewer])
      }
    })
  })

  const roads: Readonly<Record<string, Record<string, string>>> = {
    'the fast transport': { 'content-type': 'application/json' },
    'the Fetch transport': { 'content-type': 'application/json;x=y' },
    'an event stream': { 'content-type': 'application/json', accept: 'text/event-stream' },
  }
  const send = async (road: string, credentials: Credentials, query: string) => {
    const headers = { ...roads[road], ...headersOf[credentials] }
    const response = await fetch(`${at}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
    const text = await response.text()
    const [, event] = /^data: (\{.*)$/m.exec(text) ?? []
    return { status: response.status, ...JSON.parse(event ?? text) }
  }
  const codeOf = ({ errors }: { errors?: readonly { extensions?: { code?: string } }[] }) =>
    errors?.[0]?.extensions?.code

  describe.each(Object.keys(roads))('mutations by %s', (road) => {
    const mutation = (id = 'country:KAZ') => `mutation { plant(id: "${id}") }`

    it('each is refused by scope-auth to whoever may not, and says which scope it needs', async () => {
      const fields = Object.values(schema.getMutationType()?.getFields() ?? {})
      expect(fields.map(({ name }) => name)).toContain('plant')
      for (const field of fields) {
        const call = `mutation { ${callOf(field)} ${isLeafType(getNamedType(field.type)) ? '' : '{ __typename }'} }`
        for (let time = 0; time < 4; time++) {
          const anonymous = await send(road, 'no token', call)
          expect([field.name, codeOf(anonymous)]).toEqual([field.name, 'UNAUTHENTICATED'])
          const other = await send(road, 'other workspace', call)
          expect([field.name, codeOf(other)]).toEqual([field.name, 'FORBIDDEN'])
          expect(other.errors[0].message).toContain(scopeOf(field))
        }
      }
    })

    it('a refusal is the same for a thing that is there and for one that is not', async () => {
      for (const credentials of ['no token', 'other scope'] as const) {
        const there = await send(road, credentials, mutation('country:KAZ'))
        expect(await send(road, credentials, mutation('country:XXX'))).toEqual(there)
        expect(await send(road, credentials, mutation('no id at all'))).toEqual(there)
      }
    })

    it.each(bad)('with bad credentials nothing is done: %s', async (credentials) => {
      const before = done.planted
      for (let time = 0; time < 4; time++) expect((await send(road, credentials, mutation())).status).toBe(401)
      expect(done.planted).toBe(before)
    })

    it('the first and the thousandth, 64 at once with all who have signed in: who may does it in their own name, and nobody else does', async () => {
      const before = done.planted
      const whose = {
        'right scope': 'user:ann',
        key: 'key:',
        'x-api-key': 'key:',
        'other scope': null,
        'other workspace': null,
      }
      let allowed = 0
      for (let round = 0; round < 16; round++) {
        const answers = await Promise.all(
          Array.from({ length: 64 }, async (_, number) => {
            const credentials = good[number % good.length] as (typeof good)[number]
            return { credentials, number, ...(await send(road, credentials, mutation(`${round}-${number}`))) }
          }),
        )
        for (const { credentials, number, data, errors } of answers) {
          const id = whose[credentials as (typeof good)[number]]
          if (id === null) expect(codeOf({ errors })).toBe('FORBIDDEN')
          else expect(data?.plant).toMatch(new RegExp(`^${id}\\w* ${round}-${number}$`))
          if (id !== null) allowed += 1
        }
      }
      expect(done.planted - before).toBe(allowed)
    })

    it('64 at once with two viewers, each is told their own name', async () => {
      for (let time = 0; time < 16; time++) {
        await Promise.all(
          Array.from({ length: 64 }, async (_, number) => {
            const { data } = await send(road, number % 2 ? 'right scope' : 'other scope', '{ viewer { id } }')
            expect(data.viewer.id).toBe(number % 2 ? 'user:ann' : 'user:ben')
          }),
        )
      }
    })
  })

  it.each(['application/json', 'text/event-stream'])('GET does nothing, whoever asks: %s', async (accept) => {
    const before = done.planted
    for (const credentials of ['no token', ...good] as const) {
      const url = `${at}/graphql?query=${encodeURIComponent('mutation { plant(id: "x") }')}`
      const response = await fetch(url, { headers: { accept, ...headersOf[credentials] } })
      const text = await response.text()
      expect([credentials, /"code"|errors/.test(text), text.includes('user:')]).toEqual([credentials, true, false])
    }
    expect(done.planted).toBe(before)
  })

  it('no secret is in anything that was logged, nor in a refusal', async () => {
    const secrets = Object.values(headersOf)
      .flatMap((headers) => Object.values(headers))
      .filter(Boolean)
    const words = secrets.map((secret) => secret.replace(/^(Bearer|Basic) /, '').slice(-24))
    const refusals: string[] = []
    for (const credentials of bad) refusals.push((await enter(at, 'GraphQL by POST', headersOf[credentials])).text)
    const all = [...said, ...refusals].join('\n')
    for (const word of words) expect(all.includes(word), word).toBe(false)
  })
})

function scopeOf({ extensions }: GraphQLField<unknown, unknown>): string {
  const { authScopes } = extensions.pothosOptions as { readonly authScopes?: { readonly may?: string } }
  return authScopes?.may ?? 'scope'
}

function printed(word: unknown): string {
  return word instanceof Error ? `${word.stack} ${printed(word.cause)}` : String(word)
}
