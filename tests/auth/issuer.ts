import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll } from 'vitest'
import type { TokenSettings } from '../../src/serving/access/tokens.ts'

/** Somebody who makes tokens, and serves the keys to check them with. */
export interface Issuer {
  readonly settings: TokenSettings
  /** How often the keys have been fetched. */
  readonly fetched: () => number
  /** Takes new keys and withdraws the others. */
  readonly rotate: (keys?: number) => Promise<void>
  /** Answers with this status from now on instead of with the keys. */
  readonly fail: (status: number) => void
  /** Signs a token for Ann with the scope facts:write, for an hour, unless the claims say otherwise. */
  readonly token: (claims?: JWTPayload, header?: { readonly kid?: string; readonly key?: number }) => Promise<string>
  readonly publicKeys: () => readonly object[]
}

const closing: (() => void)[] = []
afterAll(() => {
  for (const close of closing) close()
})

export const now = () => Math.floor(Date.now() / 1_000)
export const claimsOf = (issuer: string, audience: string): JWTPayload => ({
  ...{ iss: issuer, aud: audience, sub: 'ann', scope: 'openid facts:write', iat: now(), exp: now() + 3_600 },
})

/** Starts an issuer on a free port of this machine, until the suite ends. */
export async function issuer({ alg = 'ES256', keys = 1 } = {}): Promise<Issuer> {
  let pairs = await pairsOf(alg, keys)
  let fetched = 0
  let failing: number | undefined
  const http = createServer((_, answer) => {
    fetched += 1
    if (failing) return void answer.writeHead(failing).end('out of order')
    answer.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: pairs.map(({ jwk }) => jwk) }))
  })
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  closing.push(() => {
    http.closeAllConnections()
    http.close()
  })
  const address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const settings = { issuer: 'https://login.test/', audience: 'entrepot', signedBy: { jwks: `${address}/jwks.json` } }
  return {
    settings,
    fetched: () => fetched,
    fail: (status) => {
      failing = status
    },
    rotate: async (count = 1) => {
      pairs = await pairsOf(alg, count)
    },
    publicKeys: () => pairs.map(({ jwk }) => jwk),
    token: (claims = {}, { kid, key = 0 } = {}) => {
      const pair = pairs[key]
      if (!pair) throw new Error(`There is no key ${key}`)
      const header = { alg, ...(kid !== '' && { kid: kid ?? (pair.jwk.kid as string) }) }
      return new SignJWT({ ...claimsOf(settings.issuer, settings.audience), ...claims })
        .setProtectedHeader(header)
        .sign(pair.privateKey)
    },
  }
}

/** A token that nobody has signed. */
export function unsigned({ issuer, audience }: TokenSettings): string {
  return new UnsecuredJWT({ ...claimsOf(issuer, audience), sub: 'ann' }).encode()
}

async function pairsOf(alg: string, count: number) {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
      const jwk: Record<string, unknown> = { ...(await exportJWK(publicKey)), kid: randomUUID(), alg, use: 'sig' }
      return { privateKey, jwk }
    }),
  )
}
