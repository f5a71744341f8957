import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SignJWT } from 'jose'
import { describe, expect, it, vi } from 'vitest'
import { tokens } from '../../src/serving/access/tokens.ts'
import { claimsOf, issuer, now, unsigned } from './issuer.ts'

const refused = (message: RegExp) => ({ status: 401, code: 'UNAUTHENTICATED', message: expect.stringMatching(message) })

describe('tokens signed with a key of a set', () => {
  it('a token says who asks, and of its scopes those that mean something here', async () => {
    const { settings, token } = await issuer()
    const viewerOf = tokens(settings)
    const claims = {
      scope: 'openid facts:write profile',
      scopes: ['import', 7, 'IMPORT'],
      permissions: ['workspace:customs', 'workspace:NO', 'toString'],
    }
    expect(await viewerOf(await token(claims))).toEqual({
      id: 'user:ann',
      scopes: ['facts:write', 'import', 'workspace:customs'],
    })
  })

  it.each([
    ['has expired', { exp: now() - 31 }, /expired/],
    ['never expires', { exp: undefined as never }, /exp is missing/],
    ['is not valid yet', { nbf: now() + 90 }, /not valid yet/],
    ['is of another issuer', { iss: 'https://login.test' }, /another issuer/],
    ['is for another audience', { aud: 'another' }, /another audience/],
    ['is of nobody', { sub: undefined as never }, /sub is missing/],
    ['is of somebody without a name', { sub: '' }, /sub/],
    ['is of somebody with a line break in the name', { sub: 'ann\nben' }, /sub/],
  ])('a token that %s is refused, the first time and the fourth', async (_, claims, message) => {
    const { settings, token } = await issuer()
    const viewerOf = tokens(settings)
    const bad = await token(claims)
    for (let time = 0; time < 4; time++) await expect(viewerOf(bad)).rejects.toMatchObject(refused(message))
  })

  it('clocks may be half a minute apart', async () => {
    const { settings, token } = await issuer()
    const viewerOf = tokens(settings)
    expect(await viewerOf(await token({ exp: now() - 20 }))).toMatchObject({ id: 'user:ann' })
    expect(await viewerOf(await token({ nbf: now() + 20 }))).toMatchObject({ id: 'user:ann' })
  })

  it('a token without a signature is refused', async () => {
    const { settings } = await issuer()
    await expect(tokens(settings)(unsigned(settings))).rejects.toMatchObject(refused(/algorithm|malformed/))
  })

  it('a token signed with the public key as if it were a secret is refused', async () => {
    const { settings, publicKeys } = await issuer({ alg: 'RS256' })
    const [jwk] = publicKeys() as [{ kid: string; n: string }]
    const claims = claimsOf(settings.issuer, settings.audience)
    const forged = new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: jwk.kid })
    const token = await forged.sign(new TextEncoder().encode(JSON.stringify(jwk)))
    await expect(tokens(settings)(token)).rejects.toMatchObject(refused(/algorithm/))
  })

  it('a token signed by another with the same key id is refused', async () => {
    const [one, other] = await Promise.all([issuer(), issuer()])
    const [{ kid }] = one.publicKeys() as [{ kid: string }]
    await expect(tokens(one.settings)(await other.token({}, { kid }))).rejects.toMatchObject(refused(/not valid/))
  })

  it('where a token names no key, each of the set is tried', async () => {
    const { settings, token, rotate } = await issuer()
    await rotate(3)
    const viewerOf = tokens(settings)
    for (const key of [0, 1, 2])
      expect(await viewerOf(await token({ sub: `no-${key}` }, { kid: '', key }))).toMatchObject({
        id: `user:no-${key}`,
      })
    const other = await issuer()
    await expect(viewerOf(await other.token({}, { kid: '' }))).rejects.toMatchObject(refused(/not valid/))
  })

  it('a token is checked once, however often and with how many it comes', async () => {
    const { settings, token } = await issuer()
    const viewerOf = tokens(settings)
    const verify = vi.spyOn(crypto.subtle, 'verify')
    try {
      const good = await token()
      await Promise.all(Array.from({ length: 64 }, () => viewerOf(good)))
      for (let time = 0; time < 1_000; time++) await viewerOf(good)
      expect(verify).toHaveBeenCalledTimes(1)
      await viewerOf(await token({ sub: 'ben' }))
      expect(verify).toHaveBeenCalledTimes(2)
    } finally {
      verify.mockRestore()
    }
  })

  it('a token that is held is refused as soon as it has expired', async () => {
    const { settings, token } = await issuer()
    let time = Date.now()
    const viewerOf = tokens(settings, () => time)
    const short = await token({ exp: now() + 60 })
    for (const seconds of [0, 50, 85]) {
      time = Date.now() + seconds * 1_000
      expect(await viewerOf(short)).toMatchObject({ id: 'user:ann' })
    }
    time = Date.now() + 92_000
    await expect(viewerOf(short)).rejects.toMatchObject(refused(/expired/))
  })

  it('a token whose key was withdrawn is refused after five minutes, and one of the new key is taken', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      const { settings, token, rotate } = await issuer()
      const viewerOf = tokens(settings)
      const old = await token()
      expect(await viewerOf(old)).toMatchObject({ id: 'user:ann' })
      await rotate()
      expect(await viewerOf(old)).toMatchObject({ id: 'user:ann' })
      vi.setSystemTime(Date.now() + 300_000)
      await expect(viewerOf(old)).rejects.toMatchObject(refused(/doesn’t know/))
      expect(await viewerOf(await token({ sub: 'ben' }))).toMatchObject({ id: 'user:ben' })
    } finally {
      vi.useRealTimers()
    }
  })

  it('while the keys are out of reach, nobody is told that a token is wrong, and a flood of tokens is no flood of requests', async () => {
    const { settings, token, fail, fetched } = await issuer()
    fail(500)
    const viewerOf = tokens(settings)
    const many = await Promise.all(Array.from({ length: 20 }, (_, number) => token({ sub: `user-${number}` })))
    for (const each of many) {
      await expect(viewerOf(each)).rejects.toMatchObject({ status: 503, code: 'AUTHENTICATION_UNAVAILABLE' })
    }
    expect(fetched()).toBe(1)
  })

  it('once the keys are in reach again, the same token is taken', async () => {
    const { settings, token, fail } = await issuer()
    const viewerOf = tokens(settings)
    fail(503)
    const good = await token()
    await expect(viewerOf(good)).rejects.toMatchObject({ status: 503 })
    fail(0)
    await new Promise((later) => setTimeout(later, 1_050))
    expect(await viewerOf(good)).toMatchObject({ id: 'user:ann' })
  })
})

describe('tokens signed with a key of a file', () => {
  it('the file is read again when it has changed, and a missing one is no fault of the token', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entrepot-keys-'))
    try {
      const path = join(folder, 'jwks.json')
      const one = await issuer()
      const viewerOf = tokens({ ...one.settings, signedBy: { jwks: path } })
      await expect(viewerOf(await one.token())).rejects.toMatchObject({ status: 503 })
      writeFileSync(path, JSON.stringify({ keys: one.publicKeys() }), { mode: 0o600 })
      await new Promise((later) => setTimeout(later, 1_100))
      expect(await viewerOf(await one.token())).toMatchObject({ id: 'user:ann' })
      await one.rotate()
      writeFileSync(path, JSON.stringify({ keys: one.publicKeys() }))
      await new Promise((later) => setTimeout(later, 1_100))
      expect(await viewerOf(await one.token({ sub: 'ben' }))).toMatchObject({ id: 'user:ben' })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('tokens signed with a secret', () => {
  const secret = 's'.repeat(32)
  const settings = { issuer: 'https://login.test/', audience: 'entrepot', signedBy: { secret } }
  const signed = (alg: string, by: string) =>
    new SignJWT(claimsOf(settings.issuer, settings.audience))
      .setProtectedHeader({ alg })
      .sign(new TextEncoder().encode(by))

  it('a token of the secret is taken, and one of another secret is refused', async () => {
    const viewerOf = tokens(settings)
    expect(await viewerOf(await signed('HS256', secret))).toEqual({ id: 'user:ann', scopes: ['facts:write'] })
    await expect(viewerOf(await signed('HS256', 't'.repeat(32)))).rejects.toMatchObject(refused(/not valid/))
  })

  it('a secret that is too short for an algorithm does not sign by it', async () => {
    await expect(tokens(settings)(await signed('HS512', secret))).rejects.toMatchObject(refused(/algorithm/))
    const long = 's'.repeat(64)
    const viewerOf = tokens({ ...settings, signedBy: { secret: long } })
    expect(await viewerOf(await signed('HS512', long))).toMatchObject({ id: 'user:ann' })
  })

  it('neither a token of a key pair nor one without a signature is taken', async () => {
    const { token } = await issuer()
    const viewerOf = tokens(settings)
    await expect(viewerOf(await token())).rejects.toMatchObject(refused(/algorithm/))
    await expect(viewerOf(unsigned(settings))).rejects.toMatchObject(refused(/algorithm|malformed/))
  })

  it.each(['', 'x', 'a.b.c', '....', `${'a'.repeat(8_000)}.b.c`])(
    'what is no token is refused: %.12s',
    async (text) => {
      await expect(tokens(settings)(text)).rejects.toMatchObject(refused(/not valid|algorithm/))
    },
  )
})
