import { describe, expect, test } from 'vitest'
import type { ClientName, Operation } from './clients/client-kind.ts'
import { clients } from './clients/clients.ts'
import recorded from './clients/recorded.json' with { type: 'json' }

function written(name: ClientName, operation: Operation, port: number) {
  const client = clients[name]
  return client.request({ ...operation, query: client.document(operation.query, 'Linked') }, port)
}

describe('The benchmark sends what real clients send', () => {
  test.each(['apollo', 'urql', 'browser'] as const)('%s: its request is the one recorded, to the letter', (name) => {
    const { port, ...request } = recorded[name]
    expect(written(name, recorded.operation, port)).toEqual(request)
  })

  test('urql: an operation too long for an address goes as a POST', () => {
    const { port, ...request } = recorded.urqlLong
    const aliases = Array.from({ length: 90 }, (_, number) => `alias${number}: name`).join(' ')
    const query = recorded.operation.query.replace('id country', `${aliases} id country`)
    expect(written('urql', { ...recorded.operation, query }, port)).toEqual(request)
  })

  test("a page on the server's own origin names the port that is asked", () => {
    expect(written('browser', recorded.operation, 1234).headers.origin).toBe('http://127.0.0.1:1234')
  })

  test('a page of another origin keeps its own', () => {
    expect(written('apollo', recorded.operation, 1234).headers.origin).toBe('http://127.0.0.1:4556')
  })

  test('bare: one header, and the document as it stands', () => {
    const { query, variables } = recorded.operation
    expect(written('bare', { query, variables }, 1)).toEqual({
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
  })
})
