import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, Server as NetServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { refuseUnreadable } from './unreadable-request.ts'

/** How long a stopping server waits for requests in flight: longer than the deadline of a request. */
const graceMilliseconds = 9_300
/** How long it then waits for the graph to close, since a statement of the embedded engine can't be cancelled. */
const closingMilliseconds = 400
/**
 * How long a connection without a request stays open: longer than load balancers (a minute) and clients keep one, since a request that is
 * sent on it just when it is closed is lost.
 */
export const keepAliveMilliseconds = 65_000
/** How long a request may take to arrive: a file to import may be long, and its line slow. The headers must come within a minute. */
const arrivalMilliseconds = 3_600_000
/** How often a stopping server closes idle connections. */
const idleMilliseconds = 100

/**
 * Listens for requests until SIGTERM or SIGINT. It then finishes the requests in flight, closes the other connections and exits within
 * ten seconds.
 * @param listener answers each request
 * @param where the address and port to listen on; port 0 picks a free one
 * @param close called after the last answer
 * @returns the server's address, like `http://127.0.0.1:4000`
 */
export async function listen(
  listener: RequestListener,
  where: { readonly host: string; readonly port: number },
  close: () => Promise<void>,
): Promise<string> {
  const http = createServer(
    { keepAliveTimeout: keepAliveMilliseconds, requestTimeout: arrivalMilliseconds, headersTimeout: 60_000 },
    listener,
  )
  http.on('clientError', refuseUnreadable)
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(where.port, where.host, resolve)
  })
  const stop = async () => {
    // The HTTP server's own `close` would also cut connections whose first request has arrived but has not been read yet.
    const answered = new Promise((resolve) => NetServer.prototype.close.call(http, resolve))
    const idle = setInterval(() => http.closeIdleConnections(), idleMilliseconds)
    const graceTimer = setTimeout(() => http.closeAllConnections(), graceMilliseconds)
    await answered
    clearInterval(idle)
    clearTimeout(graceTimer)
    await Promise.race([close(), pause(closingMilliseconds)])
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  const { address, port, family } = http.address() as AddressInfo
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}
