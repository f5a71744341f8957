import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { access } from '../../src/serving/access/access.ts'
import { onEmbedded } from '../engines.ts'
import { served } from '../serving/serving.ts'
import { done, plant } from './planted.ts'

const keys = join(tmpdir(), 'entrepot-no-such-folder', 'keys.json')
const query = 'mutation { plant(id: "x") }'
const json = { 'content-type': 'application/json' }

onEmbedded('a server of one’s own machine', (graph) => {
  let curated = ''
  let plain = ''
  beforeAll(async () => {
    plant()
    curated = await served(graph, { federation: true, ...access({ keys, curate: true }) })
    plain = await served(graph, { federation: true, ...access({ keys }) })
  })

  /** Sends what fetch would not: a Host and an Origin of another site. */
  function send(at: string, headers: Readonly<Record<string, string>>, body = JSON.stringify({ query })) {
    return new Promise<{ status: number | undefined; body: ReturnType<typeof JSON.parse> }>((resolve, reject) => {
      const { hostname, port, host } = new URL(at)
      const length = String(Buffer.byteLength(body))
      const sent = request(
        { hostname, port, path: '/graphql', method: 'POST', headers: { host, ...headers, 'content-length': length } },
        (answer) => {
          let text = ''
          answer.on('data', (chunk) => {
            text += chunk
          })
          answer.on('end', () => resolve({ status: answer.statusCode, body: JSON.parse(text || 'null') }))
        },
      )
      sent.once('error', reject)
      sent.end(body)
    })
  }

  it('with --curate, a program on this machine and a page of this server may write', async () => {
    for (let time = 0; time < 4; time++) {
      expect((await send(curated, json)).body).toEqual({ data: { plant: 'local:curator x' } })
      const page = { ...json, origin: curated, 'sec-fetch-site': 'same-origin' }
      expect((await send(curated, page)).body).toEqual({ data: { plant: 'local:curator x' } })
    }
  })

  describe('with --curate, a page of another site may not', () => {
    it.each([
      ['that sends JSON', { ...json, origin: 'https://evil.example' }],
      ['that sends a form as plain text', { 'content-type': 'text/plain', origin: 'null' }],
      ['whose name leads here', { ...json, host: 'evil.example', origin: 'http://evil.example' }],
      ['whose name leads here, without saying its origin', { ...json, host: 'evil.example:4000' }],
      ['of another port of this machine', { ...json, origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' }],
      ['that hides its origin', { ...json, 'sec-fetch-site': 'cross-site' }],
      ['by way of a proxy', { ...json, 'x-forwarded-for': '203.0.113.7' }],
    ])('%s', async (_, headers) => {
      const before = done.planted
      for (let time = 0; time < 4; time++) {
        const { body } = await send(curated, headers)
        expect(body?.data?.plant ?? null).toBeNull()
      }
      expect(done.planted).toBe(before)
    })
  })

  it('without --curate, keys and tokens writing is off, and the error says how to turn it on', async () => {
    for (let time = 0; time < 4; time++) {
      const { body } = await send(plain, json)
      expect(body.data).toEqual({ plant: null })
      expect(body.errors[0].extensions.code).toBe('UNAUTHENTICATED')
      expect(body.errors[0].message).toMatch(
        /^Writing is off here: set ENTREPOT_JWT_JWKS .*entrepot key create.*--curate/,
      )
    }
  })

  it('reading is open with and without --curate', async () => {
    const body = JSON.stringify({ query: '{ country(iso: "KAZ") { name } viewer { id } }' })
    const evil = { ...json, origin: 'https://evil.example' }
    expect((await send(curated, evil, body)).body.data).toEqual({ country: { name: 'Kazakhstan' }, viewer: null })
    expect((await send(curated, json, body)).body.data.viewer).toEqual({ id: 'local:curator' })
    expect((await send(plain, json, body)).body.data).toEqual({ country: { name: 'Kazakhstan' }, viewer: null })
  })
})
