import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { onEachServedEngine } from '../engines.ts'
import { type ServerProcess, startServer } from './server-process.ts'

interface Reply {
  readonly status: number | undefined
  readonly body: string
}

/** More than are sent to the graph at once, so that some are in flight and others queued. */
const many = 10

onEachServedEngine('a server that is stopped', (environment) => {
  let server: ServerProcess | undefined
  afterEach(() => server?.kill())

  it('a stopping server answers requests in flight, accepts no more, and exits within ten seconds', async () => {
    server = await startServer(environment())
    const { address } = server
    // Clients keep connections alive: these must not keep the process running.
    const agent = new Agent({ keepAlive: true, maxSockets: many + 1 })
    // A Neo4j that has just started takes seconds to plan its first statement.
    await post(`${address}/graphql`, agent, slow(1))
    const answered: Reply[] = []
    const replies = Array.from({ length: many }, async (_, place) => {
      answered.push(await post(`${address}/graphql`, agent, slow(100 - place)))
    })
    // Once a later request is answered, the earlier ones have arrived.
    await post(`${address}/graphql`, agent, '{ "query": "{ __typename }" }')
    expect(answered.length).toBeLessThan(many)

    const ended = server.stop()
    expect(await isRefused(address)).toBe(true)
    await Promise.all(replies)
    expect(answered.map(inShort)).toEqual(Array.from({ length: many }, () => 'whole'))
    const { code, milliseconds } = await ended
    expect(code).toBe(0)
    expect(milliseconds).toBeLessThan(10_000)
    agent.destroy()
  })
})

/** Each asks for a different page size, so that no two share a statement. */
function slow(first: number): string {
  const query = `{ portsServing(place: "region:EASTERN_EUROPE", first: ${first}) { totalCount nodes {
    port { id name country { name } } evidence { steps { from { name } to { name } citations { source { title } } } } } } }`
  return JSON.stringify({ query })
}

function post(url: string, agent: Agent, body: string): Promise<Reply> {
  return new Promise((resolve) => {
    const cut = ({ message }: Error) => resolve({ status: undefined, body: message })
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const asked = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode, body: text }))
      response.on('error', cut)
    })
    asked.on('error', cut)
    asked.end(body)
  })
}

function inShort({ status, body }: Reply): string {
  return status === 200 && /^\{"data":\{.*\}\}$/.test(body) && !/"errors"/.test(body) ? 'whole' : `${status} ${body}`
}

/** Whether new connections are refused in the end: the listening socket is closed a moment after the signal. */
async function isRefused(address: string): Promise<boolean> {
  const { hostname, port } = new URL(address)
  for (let tried = 0; tried < 100; tried++) {
    if ((await connecting(hostname, Number(port))) === 'ECONNREFUSED') return true
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return false
}

function connecting(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    socket.once('connect', () => {
      socket.destroy()
      resolve(undefined)
    })
    socket.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code))
  })
}
