import type { Viewer } from '../../../schema/request.ts'
import type { Header, Peer } from '../admit.ts'

/** Whoever sits at this machine. */
export const curator: Viewer = {
  id: 'local:curator',
  scopes: ['facts:propose', 'facts:review', 'facts:write', 'import'],
}

/** The headers by which proxies tell of the client that they stand for. */
const ofProxies = [
  ...['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port'],
  ...['x-forwarded-server', 'x-real-ip', 'x-client-ip', 'true-client-ip', 'cf-connecting-ip'],
]

/**
 * True if a request was made on this machine, by a program or by a page of this server. Three traps lie here:
 * a page of another site can make a browser on this machine send requests, so those with another Origin are not taken, and what browsers
 * say of the site that a request comes from is believed; a name of another site can be made to lead to this machine (DNS rebinding), so
 * the Host must be one of this machine's own; and a proxy on this machine passes on what the world sends, so nothing that looks like one
 * is taken: some proxies tell of no client, but speak HTTP/1.0.
 */
export function isOwnMachine(header: Header, peer: Peer | undefined): boolean {
  if (!peer || !isLoopback(peer.address) || peer.httpVersion === '1.0') return false
  if (ofProxies.some((name) => header(name) != null)) return false
  const host = header('host') ?? ''
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host)) return false
  const origin = header('origin')
  if (origin != null && origin.toLowerCase() !== `http://${host.toLowerCase()}`) return false
  return ['same-origin', 'none'].includes(header('sec-fetch-site') ?? 'none')
}

function isLoopback(address = ''): boolean {
  return address === '::1' || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address)
}
