import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { beforeAll, describe, expect, it } from 'vitest'
import { Refused } from '../../src/serving/admit.ts'
import { onEachServedEngine, onEmbedded } from '../engines.ts'
import { served } from '../serving/serving.ts'
import { call, overHttp, overStdio, type Protocol, protocols, read } from './clients.ts'

const both = Object.keys(protocols) as Protocol[]

onEmbedded('who may ask at /mcp', (graph) => {
  let address = ''
  beforeAll(async () => {
    address = await served(graph, { publicUrl: 'https://entrepot.example' })
  })

  const initialize = (headers: Record<string, string>) =>
    fetch(`${address}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
      body: JSON.stringify({
        ...{ jsonrpc: '2.0', id: 1, method: 'initialize' },
        params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
      }),
    })

  it.each(['https://evil.example', 'null', `http://127.0.0.1.evil.example`])(
    'a page of another site is refused: %s',
    async (origin) => {
      expect((await initialize({ origin })).status).toBe(403)
    },
  )

  it.each([{}, { origin: 'http://localhost:6274' }, { origin: 'https://entrepot.example' }])(
    'programs, this machine and the site itself are answered: %o',
    async (headers: Record<string, string>) => {
      const response = await initialize(headers)
      expect(response.status).toBe(200)
      expect(await response.text()).toContain('"protocolVersion":"2025-06-18"')
    },
  )

  const preflight = (origin: string) =>
    fetch(`${address}/mcp`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type, mcp-protocol-version, mcp-session-id, mcp-method, mcp-name',
      },
    })

  it.each(['http://localhost:6274', 'https://entrepot.example'])(
    'a client in a page of %s passes the preflight with the headers of the protocol, and reads the answer',
    async (origin) => {
      const { status, headers } = await preflight(origin)
      expect(status).toBe(204)
      expect(headers.get('access-control-allow-origin')).toBe(origin)
      expect(headers.get('access-control-allow-methods')).toContain('POST')
      expect(headers.get('vary')).toContain('origin')
      for (const name of ['content-type', 'mcp-protocol-version', 'mcp-session-id', 'mcp-method', 'mcp-name'])
        expect(headers.get('access-control-allow-headers')?.split(', ')).toContain(name)
      const answered = await initialize({ origin })
      expect(answered.headers.get('access-control-allow-origin')).toBe(origin)
      expect(answered.headers.get('access-control-expose-headers')).toContain('mcp-session-id')
    },
  )

  it('the preflight of a page of another site is refused, and allows nothing', async () => {
    const { status, headers } = await preflight('https://evil.example')
    expect(status).toBe(403)
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  it('a version that nobody knows is answered with one that the server has', async () => {
    const { status } = await fetch(`${address}/mcp`)
    expect(status).toBe(405)
  })

  it.each(both)('a plugin that refuses GraphQL refuses the tools and resources, by %s', async (protocol) => {
    const refusing = await served(graph, {
      plugins: [
        {
          onExecute({ setResultAndStopExecution }) {
            setResultAndStopExecution({
              errors: [Object.assign(new Error('Not for you'), { name: 'GraphQLError' })],
            } as never)
          },
        },
      ],
    })
    const client = await overHttp(refusing, protocol)
    const { isError, text, answer } = await call(client, 'search', { text: 'Horgos' })
    expect({ isError, answer }).toEqual({ isError: true, answer: undefined })
    expect(text).toContain('Not for you')
    await expect(read(client, 'entrepot://claim/F148')).rejects.toThrow()
  })

  it.each(both)('who is not admitted gets no answer, by %s', async (protocol) => {
    const closed = await served(graph, {
      viewerOf: (header) => {
        if (header('authorization') !== 'Bearer good') throw new Refused(401, 'UNAUTHENTICATED', 'Sign in')
        return { id: 'one', scopes: new Set<string>() } as never
      },
    })
    await expect(overHttp(closed, protocol)).rejects.toThrow()
    const client = await overHttp(closed, protocol, { authorization: 'Bearer good' })
    expect((await call(client, 'search', { text: 'Horgos' })).text).toContain('port:CNHRS')
  })
})

onEachServedEngine('entrepot mcp', (environment) => {
  describe.each(both)('by %s', (protocol) => {
    it('lists tools, answers calls and reads resources on standard input and output', async () => {
      const client = await overStdio(environment(), protocol)
      expect((await client.listTools()).tools.length).toBeGreaterThan(8)
      expect((await call(client, 'search', { text: 'Horgos' })).text).toContain('port:CNHRS')
      const { answer } = await call(client, 'table', { reporter: 'China', measure: 'TRADE_VALUE' })
      expect(await read(client, answer.citations[0])).toMatchObject({ basis: 'STATED' })
      await client.close()
    }, 240_000)
  })

  it('nothing but the protocol is on standard output, and the process ends with its input', async () => {
    const { NEO4J_URI: _, ...inherited } = process.env
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', 'mcp'], {
      env: { ...inherited, ...environment() },
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    const lines: string[] = []
    const output = createInterface({ input: child.stdout })
    const answered = new Promise<void>((resolve) => {
      output.on('line', (line) => {
        lines.push(line)
        resolve()
      })
    })
    const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'test', version: '1' } }
    child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params })}\n`)
    await answered
    child.stdin.end()
    expect(await ended).toBe(0)
    expect(lines.map((line) => JSON.parse(line).jsonrpc)).toEqual(['2.0'])
    expect(JSON.parse(lines[0] as string).result.protocolVersion).toBe('2025-11-25')
  }, 240_000)
})
