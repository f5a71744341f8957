import { request } from 'node:http'
import { connect } from 'node:net'
import { afterEach, expect, it, vi } from 'vitest'
import type { Graph } from '../../cypher/engine/graph.ts'
import { onEachEngine, onEmbedded } from '../engines.ts'
import { headersOf, post, served } from './serving.ts'

const china = { query: '{ country(iso: "CHN") { name } }' }
const nested = {
  query:
    '{ countries(first: 3) { nodes { name ports(first: 3) { nodes { name railways(first: 2) { nodes { name } } } } } } }',
}

afterEach(() => vi.restoreAllMocks())

onEmbedded('failures outside the graph', (graph) => {
  it.each(Object.entries(headersOf))(
    'a context that throws is a coded 500 for %s, and the server lives',
    async (_, headers) => {
      const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
      let broken = true
      const at = await served(graph, {
        viewerOf: () => {
          if (broken) throw new Error('the directory of users is gone')
          return null
        },
      })
      for (let time = 0; time < 4; time++) {
        const { status, body, headers: told } = await post(at, china, headers)
        expect([status, body.errors?.[0]?.extensions?.code]).toEqual([500, 'INTERNAL_SERVER_ERROR'])
        expect(JSON.stringify(body)).not.toContain('directory')
        expect(told.get('x-request-id')).toBeTruthy()
      }
      expect(log).toHaveBeenCalledTimes(4)
      broken = false
      expect((await post(at, china, headers)).body.data).toEqual({ country: { name: 'China' } })
    },
  )

  it('a plugin that throws fails only its own request', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    let broken = true
    const at = await served(graph, {
      plugins: [
        {
          onContextBuilding() {
            if (broken) throw new Error('no')
          },
        },
      ],
    })
    for (let time = 0; time < 4; time++) {
      const { status, body } = await post(at, china, headersOf.apollo)
      expect([status, body.errors?.[0]?.extensions?.code]).toEqual([500, 'INTERNAL_SERVER_ERROR'])
    }
    broken = false
    expect((await post(at, china, headersOf.apollo)).body.data).toEqual({ country: { name: 'China' } })
  })

  it('an answer that cannot be serialized is a coded 500 with a log line', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const at = await served(graph, {
      plugins: [{ onExecutionResult: ({ setResult }) => setResult({ data: { number: 1n } }) }],
    })
    const { status, body } = await post(at, china)
    expect([status, body.errors?.[0]?.extensions?.code]).toEqual([500, 'INTERNAL_SERVER_ERROR'])
    expect(log).toHaveBeenCalled()
  })

  it.each(['Content-Length: 500', 'Transfer-Encoding: chunked'])(
    'a client that leaves in the middle of its body, sent with %s, is no error of ours',
    async (length) => {
      const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
      const at = new URL(await served(graph))
      const socket = connect(Number(at.port), at.hostname)
      socket.write(
        `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${length}\r\n\r\n5\r\n{"que\r\n`,
      )
      await new Promise((later) => setTimeout(later, 100))
      socket.destroy()
      await new Promise((later) => setTimeout(later, 200))
      expect((await post(at.origin, china)).body.data).toEqual({ country: { name: 'China' } })
      expect(log).not.toHaveBeenCalled()
    },
  )

  it.each(['[', '%', 'a:99999', 'a b'])('the invalid Host header %s is refused with a message', async (host) => {
    const { hostname, port } = new URL(await served(graph))
    const status = await new Promise((resolve, reject) => {
      request({ hostname, port, path: '/graphql', headers: { host } }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .on('error', reject)
        .end()
    })
    expect(status).toBe(400)
  })
})

onEachEngine('a request whose client leaves', (graph) => {
  it('a request whose client has left sends no further statement', async () => {
    const statements: string[] = []
    let release: () => void = () => undefined
    let held = new Promise<void>((resolve) => {
      release = resolve
    })
    let reached: () => void = () => undefined
    let first = new Promise<void>((resolve) => {
      reached = resolve
    })
    const watched: Graph = {
      ...graph,
      async run(statement) {
        statements.push(statement.name)
        reached()
        const rows = await graph.run({ ...statement })
        await held
        return rows
      },
    }
    const at = await served(watched)
    for (let time = 0; time < 4; time++) {
      statements.length = 0
      const controller = new AbortController()
      const asked = fetch(`${at}/graphql`, {
        method: 'POST',
        headers: headersOf.apollo,
        body: JSON.stringify(nested),
        signal: controller.signal,
      })
      await first
      controller.abort()
      await expect(asked).rejects.toThrow()
      await new Promise((later) => setTimeout(later, 100))
      const before = statements.length
      release()
      await new Promise((later) => setTimeout(later, 200))
      expect(statements.slice(before)).toEqual([])
      held = new Promise<void>((resolve) => {
        release = resolve
      })
      first = new Promise<void>((resolve) => {
        reached = resolve
      })
    }
    release()
  })

  it('a client that leaves while its viewer is looked up sends no statement', async () => {
    const statements: string[] = []
    let lookedUp: () => void = () => undefined
    let asks: () => void = () => undefined
    const asking = new Promise<void>((resolve) => {
      asks = resolve
    })
    const watched: Graph = {
      ...graph,
      run(statement) {
        statements.push(statement.name)
        return graph.run(statement)
      },
    }
    const at = await served(watched, {
      viewerOf: () =>
        new Promise((resolve) => {
          lookedUp = () => resolve(null)
          asks()
        }),
    })
    const controller = new AbortController()
    const asked = fetch(`${at}/graphql?query=${encodeURIComponent(nested.query)}`, { signal: controller.signal })
    await asking
    controller.abort()
    await expect(asked).rejects.toThrow()
    await new Promise((later) => setTimeout(later, 100))
    lookedUp()
    await new Promise((later) => setTimeout(later, 200))
    expect(statements).toEqual([])
  })

  it('a client that leaves does not fail others who ask the same', async () => {
    const slow: Graph = {
      ...graph,
      async run(statement) {
        await new Promise((later) => setTimeout(later, 30))
        return graph.run(statement)
      },
    }
    const at = await served(slow)
    const controller = new AbortController()
    const body = JSON.stringify(nested)
    const leaving = Array.from({ length: 5 }, () =>
      fetch(`${at}/graphql`, { method: 'POST', headers: headersOf.urql, body, signal: controller.signal }).catch(
        () => 'left',
      ),
    )
    const staying = Array.from({ length: 5 }, () => post(at, nested, headersOf.urql))
    await new Promise((later) => setTimeout(later, 40))
    controller.abort()
    expect(await Promise.all(leaving)).toEqual(['left', 'left', 'left', 'left', 'left'])
    for (const { body: answer } of await Promise.all(staying)) expect(answer.data?.countries.nodes).toHaveLength(3)
  })
})

onEmbedded('a request past its deadline', (graph) => {
  it('a request past its deadline gets an error code, and no further statement begins', async () => {
    const statements: string[] = []
    const slow: Graph = {
      ...graph,
      async run(statement) {
        statements.push(statement.name)
        await new Promise((later) => setTimeout(later, 300))
        return graph.run(statement)
      },
    }
    const at = await served(slow, { deadlineMilliseconds: 400 })
    for (let time = 0; time < 4; time++) {
      statements.length = 0
      const { body } = await post(at, nested, headersOf.apollo)
      expect(body.errors?.[0]?.extensions?.code).toBe('DEADLINE_PASSED')
      const together = await Promise.all([1, 2, 3].map(() => post(at, nested, headersOf.apollo)))
      for (const { body: shared } of together) expect(shared.errors?.[0]?.message).toContain('longer than 0.4 s ')
      const begun = statements.length
      await new Promise((later) => setTimeout(later, 700))
      expect(statements.length).toBe(begun)
    }
  })
})
