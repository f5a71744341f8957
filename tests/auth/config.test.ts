import { expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'

const token = { ENTREPOT_JWT_ISSUER: 'https://login.test/', ENTREPOT_JWT_AUDIENCE: 'entrepot' }
const secret = 'a-secret-of-thirty-two-bytes-or-more'

it('by default no tokens are taken, and keys are in a file beside the data', () => {
  expect(readConfig({}).access).toEqual({ tokens: undefined, keys: '.data/keys.json' })
  expect(readConfig({ ENTREPOT_DATA: '/data' }).access.keys).toBe('/data/keys.json')
  expect(readConfig({ ENTREPOT_DATA: ':memory:' }).access.keys).toBe('.data/keys.json')
  expect(readConfig({ ENTREPOT_DATA: '/data', ENTREPOT_KEYS: '/etc/keys' }).access.keys).toBe('/etc/keys')
})

it('tokens are signed by a key set or by a secret', () => {
  const { issuer, audience } = { issuer: 'https://login.test/', audience: 'entrepot' }
  for (const jwks of ['https://login.test/keys', 'http://127.0.0.1:1/keys', '/etc/jwks.json', 'jwks.json']) {
    const { tokens } = readConfig({ ...token, ENTREPOT_JWT_JWKS: jwks }).access
    expect(tokens).toEqual({ issuer, audience, signedBy: { jwks } })
  }
  const { tokens } = readConfig({ ...token, ENTREPOT_JWT_SECRET: secret }).access
  expect(tokens).toEqual({ issuer, audience, signedBy: { secret } })
})

it.each([
  [{ ENTREPOT_JWT_SECRET: secret }, /ENTREPOT_JWT_ISSUER is not set/],
  [{ ...token, ENTREPOT_JWT_AUDIENCE: undefined, ENTREPOT_JWT_SECRET: secret }, /ENTREPOT_JWT_AUDIENCE is not set/],
  [token, /nothing to check tokens with/],
  [{ ...token, ENTREPOT_JWT_SECRET: secret, ENTREPOT_JWT_JWKS: 'https://login.test/keys' }, /unset one/],
  [{ ...token, ENTREPOT_JWT_SECRET: 'too-short-a-secret' }, /ENTREPOT_JWT_SECRET can't be used: it has fewer than 32/],
  [{ ...token, ENTREPOT_JWT_SECRET: 'the-output-of-openssl-rand-base64-48' }, /the example/],
  [{ ...token, ENTREPOT_JWT_JWKS: 'http://login.test/keys' }, /https/],
  [{ ...token, ENTREPOT_JWT_JWKS: 'https://user:password@login.test/keys' }, /https/],
  [{ ...token, ENTREPOT_JWT_JWKS: 'ftp://login.test/keys' }, /https/],
])('%j is refused with the name of what is wrong', (environment, message) => {
  expect(() => readConfig(environment)).toThrow(message)
})

it('a secret that can’t be used is not in the message', () => {
  expect(() => readConfig({ ...token, ENTREPOT_JWT_SECRET: 'too-short-a-secret' })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('too-short-a-secret') }),
  )
})
