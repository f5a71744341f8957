import { GraphQLError } from 'graphql'
import { expect, it } from 'vitest'
import type { GraphqlPlugin } from '../../src/serving/graphql.ts'
import { onEmbedded } from '../engines.ts'
import { headersOf, post, requestOf, served } from './serving.ts'

const china = { query: '{ country(iso: "CHN") { name } }' }

/** Counts the calls of each hook. */
function counted() {
  const calls = { onParams: 0, onParse: 0, onValidate: 0, onContextBuilding: 0, onExecute: 0, onExecutionResult: 0 }
  const hooks = Object.keys(calls) as (keyof typeof calls)[]
  const plugin = Object.fromEntries(hooks.map((hook) => [hook, () => void calls[hook]++])) as GraphqlPlugin
  return { calls, plugin }
}

onEmbedded('plugins of the GraphQL server', (graph) => {
  it.each(Object.entries(headersOf))('a plugin sees every request with the headers of %s', async (_, headers) => {
    const { calls, plugin } = counted()
    const address = await served(graph, { plugins: [plugin] })
    for (let time = 0; time < 5; time++) expect((await post(address, china, headers)).body.data).toBeTruthy()
    expect(Object.values(calls)).toEqual([5, 5, 5, 5, 5, 5])
  })

  it('a plugin sees each of many identical concurrent requests', async () => {
    const { calls, plugin } = counted()
    const address = await served(graph, { plugins: [plugin] })
    await Promise.all(Array.from({ length: 64 }, () => post(address, china, headersOf.apollo)))
    expect(Object.values(calls)).toEqual([64, 64, 64, 64, 64, 64])
  })

  it('a plugin sees requests by GET and with bodies other than JSON', async () => {
    const { calls, plugin } = counted()
    const address = await served(graph, { plugins: [plugin] })
    for (let time = 0; time < 4; time++) {
      await fetch(`${address}/graphql?query=${encodeURIComponent(china.query)}`)
      await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/graphql' },
        body: china.query,
      })
    }
    expect(Object.values(calls)).toEqual([8, 8, 8, 8, 8, 8])
  })

  it("a plugin that refuses strangers refuses them each time, even after a member's same request", async () => {
    const members: GraphqlPlugin = {
      onExecute({ args }) {
        if (requestOf(args.contextValue).headers.get('x-token') !== 'member')
          throw new GraphQLError('Sign in', { extensions: { code: 'FORBIDDEN' } })
      },
    }
    const address = await served(graph, { plugins: [members] })
    for (let time = 0; time < 4; time++) {
      const stranger = await post(address, china, headersOf.apollo)
      expect(stranger.body.data).toBeUndefined()
      expect(stranger.body.errors?.[0]?.message).toBe('Sign in')
      const member = await post(address, china, { ...headersOf.apollo, 'x-token': 'member' })
      expect(member.body.data).toEqual({ country: { name: 'China' } })
    }
  })

  it('a plugin with a hook that only some requests pass is refused when the server is made', async () => {
    const plugin = { onRequest: () => undefined } as GraphqlPlugin
    await expect(served(graph, { plugins: [plugin] })).rejects.toThrow('onRequest')
  })
})
