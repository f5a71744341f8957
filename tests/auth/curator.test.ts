import { describe, expect, it } from 'vitest'
import { isOwnMachine } from '../../src/serving/access/curator.ts'

const here = { address: '127.0.0.1', httpVersion: '1.1' }
const asked = (headers: Readonly<Record<string, string>>, peer = here) => isOwnMachine((name) => headers[name], peer)

describe('who sits at this machine', () => {
  it.each(['localhost', 'localhost:4000', '127.0.0.1:4000', '[::1]:4000', 'LOCALHOST:4000'])(
    'a program on this machine that asks %s',
    (host) => expect(asked({ host })).toBe(true),
  )

  it.each(['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'])('a connection from %s', (address) =>
    expect(asked({ host: 'localhost:4000' }, { ...here, address })).toBe(true),
  )

  it('a page of this server', () => {
    const origin = 'http://localhost:4000'
    expect(asked({ host: 'localhost:4000', origin, 'sec-fetch-site': 'same-origin' })).toBe(true)
    expect(asked({ host: 'localhost:4000', 'sec-fetch-site': 'none' })).toBe(true)
  })
})

describe('who does not', () => {
  it.each(['10.0.0.7', '::ffff:10.0.0.7', '172.17.0.1', '2001:db8::1', '1270.0.0.1', ''])(
    'a connection from %j',
    (address) => expect(asked({ host: 'localhost:4000' }, { ...here, address })).toBe(false),
  )

  it('a request that came by no connection', () => expect(isOwnMachine(() => 'localhost', undefined)).toBe(false))

  it.each([
    'evil.example',
    'evil.example:4000',
    'localhost.evil.example',
    '127.0.0.1.nip.io',
    '0.0.0.0:4000',
    '',
    '127.1',
    'localhost:4000@evil.example',
  ])('a page whose name was made to lead to this machine: Host %j', (host) => expect(asked({ host })).toBe(false))

  it.each([
    'https://evil.example',
    'null',
    'http://localhost:3000',
    'https://localhost:4000',
    'http://127.0.0.1:4000',
    'http://localhost',
    '',
  ])('a page of another origin: %j', (origin) => expect(asked({ host: 'localhost:4000', origin })).toBe(false))

  it.each(['cross-site', 'same-site', 'anything'])('a page whose browser says %s', (site) =>
    expect(asked({ host: 'localhost:4000', 'sec-fetch-site': site })).toBe(false),
  )

  it.each([
    'forwarded',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-real-ip',
    'via',
    'cf-connecting-ip',
  ])('whoever a proxy on this machine stands for: %s', (name) => {
    expect(asked({ host: 'localhost:4000', [name]: '127.0.0.1' })).toBe(false)
    expect(asked({ host: 'localhost:4000', [name]: '' })).toBe(false)
  })

  it('a proxy on this machine that tells of no client but speaks HTTP/1.0', () =>
    expect(asked({ host: 'localhost:4000' }, { ...here, httpVersion: '1.0' })).toBe(false))
})
