import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refuseUnreadable } from '../../src/serving/unreadable-request.ts'

const http = createServer((_, response) => response.end('ok')).on('clientError', refuseUnreadable)
beforeAll(async () => {
  await once(http.listen(0, '127.0.0.1'), 'listening')
})
afterAll(() => http.close())

async function sent(bytes: string): Promise<string> {
  const socket = connect((http.address() as AddressInfo).port, '127.0.0.1')
  socket.write(bytes)
  return text(socket)
}

test.each([
  [
    'an address that is too long',
    `GET /graphql?query=${'a'.repeat(20_000)} HTTP/1.1\r\nhost: here\r\n\r\n`,
    '431',
    'by POST',
  ],
  ['what is no HTTP', 'hello\r\n\r\n', '400', 'no request of HTTP'],
])('%s is refused in words, as JSON', async (_, bytes, status, words) => {
  for (let time = 0; time < 4; time++) {
    const [head = '', body = ''] = (await sent(bytes)).split('\r\n\r\n')
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(head).toContain('content-type: application/json')
    expect(JSON.parse(body).errors[0]).toMatchObject({
      message: expect.stringContaining(words),
      extensions: { code: 'BAD_REQUEST' },
    })
  }
})

test('whoever leaves in the middle of a request hurts nobody', async () => {
  for (let time = 0; time < 4; time++) {
    const socket = connect((http.address() as AddressInfo).port, '127.0.0.1')
    socket.write('GET /graphql HTTP/1.1\r\nhost')
    await once(socket, 'connect')
    socket.resetAndDestroy()
  }
  expect(await sent('GET / HTTP/1.1\r\nhost: here\r\nconnection: close\r\n\r\n')).toContain('200 OK')
})
