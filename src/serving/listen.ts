import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, Server as NetServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** How long a stopping server waits for answers that are under way: longer than any request may take. */
const graceMilliseconds = 9_300
/** How long it then waits for the graph to be let go: an embedded statement can't be ended. */
const closingMilliseconds = 400
/** How often it lets go of connections on which nothing is asked any more. */
const idleMilliseconds = 100

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
    // The HTTP server's own `close` would also cut connections whose first request has come and not yet been read.
    const answered = new Promise((resolve) => NetServer.prototype.close.call(http, resolve))
    const idle = setInterval(() => http.closeIdleConnections(), idleMilliseconds)
    const impatient = setTimeout(() => http.closeAllConnections(), graceMilliseconds)
    await answered
    clearInterval(idle)
    clearTimeout(impatient)
    await Promise.race([close(), pause(closingMilliseconds)])
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  const { address, port, family } = http.address() as AddressInfo
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}
