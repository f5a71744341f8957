import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How long a stopping server waits for answers that are under way. */
const graceMilliseconds = 8_000

/**
 * Listens for requests until the process is told to stop (SIGTERM or SIGINT): then answers what is under way, lets go of the
 * rest, and exits within ten seconds.
 * @param listener answers each request
 * @param where the address and port to listen on; port 0 takes a free one
 * @param close called when the last answer is out
 * @returns the server's address, like `http://127.0.0.1:4000`
 */
export async function listen(
  listener: RequestListener,
  where: { readonly host: string; readonly port: number },
  close: () => Promise<void>,
): Promise<string> {
  const http = createServer(listener)
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(where.port, where.host, resolve)
  })
  const stop = async () => {
    const answered = new Promise((resolve) => http.close(resolve))
    http.closeIdleConnections()
    const impatient = setTimeout(() => http.closeAllConnections(), graceMilliseconds)
    await answered
    clearTimeout(impatient)
    await close()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  const { address, port, family } = http.address() as AddressInfo
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}
