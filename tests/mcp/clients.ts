import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll } from 'vitest'
import type { Reply } from '../asking.ts'

/** How a client speaks: as before sessions were given up, or as of 2026-07-28. */
export const protocols = {
  'the protocol of 2025': { mode: 'legacy' },
  'the protocol of 2026-07-28': { mode: { pin: '2026-07-28' } },
} as const
export type Protocol = keyof typeof protocols

const open: Client[] = []
afterAll(() => Promise.all(open.splice(0).map((client) => client.close())))

function client(protocol: Protocol): Client {
  const one = new Client({ name: 'tests', version: '1' }, { versionNegotiation: protocols[protocol] })
  open.push(one)
  return one
}

/** The SDK's client of a server that listens at an address. */
export async function overHttp(address: string, protocol: Protocol, headers: Record<string, string> = {}) {
  const one = client(protocol)
  await one.connect(new StreamableHTTPClientTransport(new URL('/mcp', address), { requestInit: { headers } }))
  return one
}

/** The SDK's client of `entrepot mcp` in a process of its own. */
export async function overStdio(environment: Readonly<Record<string, string>>, protocol: Protocol): Promise<Client> {
  const { NEO4J_URI: _, ...inherited } = process.env as Record<string, string>
  const one = client(protocol)
  await one.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: ['--import', 'tsx', 'src/main.ts', 'mcp'],
      env: { ...inherited, ...environment },
      stderr: 'ignore',
    }),
    { timeout: 120_000 },
  )
  return one
}

export interface Called {
  readonly text: string
  readonly isError: boolean
  readonly answer: Reply
}

/** Calls a tool. The client checks the structured answer against the schema that the server declares. */
export async function call(client: Client, name: string, input: object): Promise<Called> {
  const result = (await client.callTool({ name, arguments: { ...input } })) as Reply
  return {
    text: result.content.map(({ text }: { readonly text: string }) => text).join('\n'),
    isError: result.isError === true,
    answer: result.structuredContent,
  }
}

/** Reads a resource as JSON. */
export async function read(client: Client, uri: string): Promise<Reply> {
  const { contents } = (await client.readResource({ uri })) as Reply
  return JSON.parse(contents[0].text)
}
