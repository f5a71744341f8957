import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { Redis } from 'ioredis'

/** A Redis of a test's own, without a file. */
export interface RedisServer {
  readonly url: string
  readonly stop: () => Promise<void>
}

/**
 * Starts a Redis on this machine.
 * @param port it listens at; a free one if left out
 * @returns null where none is installed
 * @throws {Error} if none is installed but REQUIRE_REDIS=1, or it doesn't start within ten seconds
 */
export async function startRedis(port?: number): Promise<RedisServer | null> {
  const at = port ?? (await freePort())
  const server = spawn(
    'redis-server',
    ['--port', String(at), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    {
      stdio: 'ignore',
    },
  )
  const missing = once(server, 'error').then(() => true)
  const url = `redis://127.0.0.1:${at}`
  if (await Promise.race([missing, answers(url).then(() => false)])) {
    if (process.env.REQUIRE_REDIS === '1') throw new Error('REQUIRE_REDIS=1, but there is no redis-server')
    return null
  }
  return {
    url,
    async stop() {
      const ended = once(server, 'exit')
      server.kill('SIGKILL')
      await ended
    },
  }
}

async function answers(url: string): Promise<void> {
  const client = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: 200, lazyConnect: true })
  client.on('error', () => undefined)
  try {
    await client.ping()
  } finally {
    client.disconnect()
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
