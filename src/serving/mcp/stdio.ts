import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio'
import type { Admit } from '../admit.ts'
import type { Yoga } from '../graphql.ts'
import { askingFor } from './asking.ts'
import { mcpServer } from './server.ts'

/**
 * Serves the protocol on standard input and output until the input ends. Each call is a request of its own.
 * @param site the address of the site for links; null if there is none
 */
export function serveOverStdio(yoga: Yoga, admit: Admit, site: string | null): Promise<void> {
  const asking = async () => askingFor(yoga, new Request('http://entrepot/mcp', { method: 'POST' }), await admit())
  return new Promise((ended) => {
    process.stdin.once('close', ended)
    process.stdin.once('end', ended)
    serveStdio(() => mcpServer(asking, site), {
      transport: new StdioServerTransport(),
      onerror: (error) => console.error(error.message),
    })
  })
}
