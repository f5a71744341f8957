import { beforeAll, expect, it, vi } from 'vitest'
import type { Viewer } from '../../schema/request.ts'
import { onEmbedded } from '../engines.ts'
import { headersOf, post, served } from '../serving/serving.ts'
import { done, plant } from './planted.ts'

const viewers: Readonly<Record<string, Viewer>> = {
  ann: { id: 'user:ann', scopes: ['facts:review'] },
  ben: { id: 'user:ben', scopes: ['facts:review'] },
  cem: { id: 'user:cem', scopes: [] },
}
const names = [...Object.keys(viewers), '']

onEmbedded('answers to viewers', (graph) => {
  let at = ''
  beforeAll(async () => {
    plant()
    at = await served(graph, {
      federation: true,
      viewerOf: async (header) => viewers[header('x-user') ?? ''] ?? null,
    })
  })
  const asked = (query: string, user: string, headers: Readonly<Record<string, string>> = headersOf.apollo) =>
    post(at, { query }, { ...headers, ...(user && { 'x-user': user }) })
  /** 64 at once, by each viewer in turn, over both transports. */
  const many = (query: string) =>
    Promise.all(
      Array.from({ length: 64 }, async (_, number) => {
        const user = names[number % names.length] as string
        const headers =
          number % 8 < 4 ? headersOf.apollo : { ...headersOf.bare, 'content-type': 'application/json;x=y' }
        return { user, ...(await asked(query, user, headers)).body }
      }),
    )

  it('each viewer is told their own name, and whoever has not signed in is told null, 64 at once and again', async () => {
    for (let time = 0; time < 8; time++) {
      for (const { user, data, errors } of await many('{ viewer { id scopes } }')) {
        expect([errors, data]).toEqual([undefined, { viewer: viewers[user] ?? null }])
      }
    }
  })

  it('a personal field anywhere in an operation makes it personal: in a fragment, under an alias, beside others', async () => {
    const query = 'query { country(iso: "KAZ") { name } ...F } fragment F on Query { me: viewer { id } }'
    for (const { user, data } of await many(query)) {
      expect(data).toEqual({ country: { name: 'Kazakhstan' }, me: viewers[user] ? { id: viewers[user]?.id } : null })
    }
  })

  it('a field for those with a scope answers each of them for themselves and refuses all others, 64 at once and again', async () => {
    for (let time = 0; time < 8; time++) {
      for (const { user, data, errors } of await many('{ about { secret(id: "x") } }')) {
        const { id, scopes = [] }: Partial<Viewer> = viewers[user] ?? {}
        if (scopes.includes('facts:review')) expect(data).toEqual({ about: { secret: `${id} x` } })
        else {
          expect(data).toEqual({ about: { secret: null } })
          expect(errors?.[0]?.extensions?.code).toBe(id ? 'FORBIDDEN' : 'UNAUTHENTICATED')
        }
      }
    }
  })

  it.each(['{ about { nosy } }', '{ about { nosyOfHeaders } }'])(
    'a field that looks at who asks and does not say so answers nobody: %s',
    async (query) => {
      const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
      try {
        for (const { data, errors } of await many(query)) {
          expect(Object.values(data?.about ?? {})).toEqual([null])
          expect(errors?.[0]?.extensions?.code).toBe('INTERNAL_SERVER_ERROR')
        }
        expect(String(log.mock.calls[0])).toContain('declare it with `personal`')
      } finally {
        log.mockRestore()
      }
    },
  )

  it('what depends on nobody is worked out once for all viewers who ask together', async () => {
    done.counted = 0
    const answers = await many('{ about { counted } }')
    expect(answers.every(({ data }) => data?.about.counted === 1)).toBe(true)
    // The few that arrive while the first is worked out share the second.
    expect(done.counted).toBeLessThan(8)
  })
})
