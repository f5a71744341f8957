import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { onEmbedded } from '../engines.ts'
import { headersOf, post, served } from './serving.ts'

const query = 'query Name($iso: String!) { country(iso: $iso) { name __typename } }'
const variables = { iso: 'CHN' }
const china = { country: { name: 'China', __typename: 'Country' } }

function persisted(text: string) {
  return { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(text).digest('hex') } }
}

onEmbedded('automatic persisted operations', (graph) => {
  it('an operation can be sent by its hash after its text was sent once, by POST and by GET', async () => {
    const at = await served(graph)
    const unknown = await post(at, { operationName: 'Name', variables, extensions: persisted(query) }, headersOf.apollo)
    expect(unknown.body.errors?.[0]).toMatchObject({
      message: 'PersistedQueryNotFound',
      extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' },
    })
    const whole = { operationName: 'Name', query, variables, extensions: persisted(query) }
    expect((await post(at, whole, headersOf.apollo)).body.data).toEqual(china)
    for (let time = 0; time < 4; time++) {
      const known = await post(at, { operationName: 'Name', variables, extensions: persisted(query) }, headersOf.apollo)
      expect(known.body.data).toEqual(china)
      const address = new URLSearchParams({
        operationName: 'Name',
        variables: JSON.stringify(variables),
        extensions: JSON.stringify(persisted(query)),
      })
      const got = await fetch(`${at}/graphql?${address}`, { headers: headersOf.apollo })
      expect(await got.json()).toEqual({ data: china })
    }
  })

  it('an operation with the hash of another text is refused', async () => {
    const { body } = await post(await served(graph), { query, variables, extensions: persisted('{ __typename }') })
    expect(body.errors?.[0]?.extensions?.code).toBe('PERSISTED_QUERY_MISMATCH')
  })

  it('a persisted operation is remembered beside thousands of others, and long ones are not remembered', async () => {
    const at = await served(graph)
    const long = `{ country(iso: "CHN") { name } } # ${'x'.repeat(30_000)}`
    expect((await post(at, { query: long, extensions: persisted(long) })).body.data).toBeTruthy()
    const again = await post(at, { extensions: persisted(long) })
    expect(again.body.errors?.[0]?.extensions?.code).toBe('PERSISTED_QUERY_NOT_FOUND')
  })
})
