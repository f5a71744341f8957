import { isObjectType } from 'graphql'
import { expect, it } from 'vitest'
import { personal } from '../../schema/access/personal.ts'
import { schema } from '../../schema/index.ts'
import type { Viewer } from '../../schema/request.ts'
import { Refused } from '../../src/serving/admit.ts'
import type { GraphqlPlugin } from '../../src/serving/graphql.ts'
import { onEmbedded } from '../engines.ts'
import { headersOf, post, requestOf, served } from './serving.ts'

const name = { query: '{ country(iso: "KAZ") { name } }' }

/** Makes Country.capital a personal field, which answers with the viewer, while the given work runs. */
async function withPersonalField(answer: (context: Record<string, never>) => unknown, work: () => Promise<void>) {
  const country = schema.getType('Country')
  const field = isObjectType(country) ? country.getFields().capital : undefined
  if (!field) throw new Error('Country.capital is gone: take another field')
  const { resolve, extensions } = field
  field.extensions = { ...extensions, ...personal }
  field.resolve = async (_source, _args, context) => {
    await new Promise((later) => setTimeout(later, 5))
    return answer(context)
  }
  try {
    await work()
  } finally {
    Object.assign(field, { resolve, extensions })
  }
}

const me = { query: '{ country(iso: "KAZ") { capital } }' }

onEmbedded('different viewers', (graph) => {
  it('viewers each get their own answer to a personal field, 200 at once and again', async () => {
    const at = await served(graph, {
      viewerOf: async (header) => {
        await new Promise((later) => setImmediate(later))
        const id = header('x-user')
        return id ? { id, scopes: [] } : null
      },
    })
    const idOf = ({ viewer }: { viewer?: { id: string } | null }) => viewer?.id ?? 'nobody'
    await withPersonalField(idOf, async () => {
      for (let time = 0; time < 4; time++) {
        const users = Array.from({ length: 200 }, (_, number) => `user-${number % 50}`)
        const answers = await Promise.all(users.map((user) => post(at, me, { ...headersOf.apollo, 'x-user': user })))
        expect(answers.map(({ body }) => body.data?.country.capital)).toEqual(users)
        expect((await post(at, me)).body.data?.country.capital).toBe('nobody')
      }
    })
  })

  it("viewers told apart only by a plugin's context do not share an answer", async () => {
    const signsIn: GraphqlPlugin = {
      onContextBuilding({ context, extendContext }) {
        extendContext({ user: requestOf(context).headers.get('x-user') } as object)
      },
    }
    const at = await served(graph, { plugins: [signsIn] })
    await withPersonalField(
      ({ user }) => user,
      async () => {
        const users = Array.from({ length: 100 }, (_, number) => `user-${number}`)
        for (let time = 0; time < 4; time++) {
          const answers = await Promise.all(users.map((user) => post(at, me, { ...headersOf.urql, 'x-user': user })))
          expect(answers.map(({ body }) => body.data?.country.capital)).toEqual(users)
        }
      },
    )
  })

  it('one viewer with other scopes does not get the same answer', async () => {
    const at = await served(graph, {
      viewerOf: (header) => ({ id: 'one', scopes: header('x-scopes')?.split(' ') ?? [] }),
    })
    await withPersonalField(
      ({ viewer }) => (viewer as unknown as Viewer).scopes.join(' '),
      async () => {
        const scopes = Array.from({ length: 20 }, (_, number) => (number % 2 ? 'read' : 'read write'))
        const answers = await Promise.all(scopes.map((each) => post(at, me, { ...headersOf.urql, 'x-scopes': each })))
        expect(answers.map(({ body }) => body.data?.country.capital)).toEqual(scopes)
      },
    )
  })

  it.each(['authorization', 'cookie'])(
    'clients with credentials in %s do not share an answer even where they send the same request id',
    async (name) => {
      const at = await served(graph)
      await withPersonalField(
        (context) => requestOf(context).headers.get(name),
        async () => {
          const credentials = Array.from({ length: 20 }, (_, number) => `token=${number}`)
          const headers = { ...headersOf.urql, 'x-request-id': 'same' }
          const answers = await Promise.all(credentials.map((each) => post(at, me, { ...headers, [name]: each })))
          expect(answers.map(({ body }) => body.data?.country.capital)).toEqual(credentials)
        },
      )
    },
  )

  it('strangers are refused by admit on every route, the first time and the fourth', async () => {
    const at = await served(graph, {
      viewerOf: () => {
        throw new Refused(401, 'UNAUTHENTICATED', 'Sign in')
      },
    })
    for (let time = 0; time < 4; time++) {
      const { status, body } = await post(at, name)
      expect([status, body.errors?.[0]?.extensions?.code]).toEqual([401, 'UNAUTHENTICATED'])
      for (const path of ['/export?around=port:CNHRS', '/', '/graphql?query={__typename}', '/health/ready']) {
        expect((await fetch(at + path)).status).toBe(401)
      }
    }
  })
})
