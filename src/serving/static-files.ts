import { extname } from 'node:path'
import { compressedFiles, encodingFor } from './compressed-files.ts'
import { notBuilt } from './not-built.ts'
import { securityHeaders } from './security-headers.ts'

/** The pages that are the same for everyone. */
const pages: Readonly<Record<string, string>> = { '/graphql': 'graphiql/index.html' }

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
}

/** Formats that are already compressed. */
const precompressed = new Set(['.png', '.woff2'])

/** Without separators and leading dots, such a path can't lead out of the folder. */
const assetPath = /^\/assets\/[\w-][\w.-]*$/

/** Files whose names never change. */
const fixed: ReadonlySet<string> = new Set(['/icon.svg', '/entrepot-view.js', '/early-clicks.js'])

/**
 * Serves a folder built by Vite: GraphiQL, to clients that ask for HTML, and the files under `/assets/`, which have a hash in their names
 * and may be cached forever. The returned function resolves to undefined for other requests.
 * @param folder the URL of the built folder, with a slash at its end
 */
export function staticFiles(folder: URL): (request: Request) => Promise<Response | undefined> {
  const fileOf = compressedFiles()

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
    const { pathname } = new URL(request.url)
    const page = request.headers.get('accept')?.includes('text/html') ? pages[pathname] : undefined
    if (!page && !fixed.has(pathname) && !assetPath.test(pathname)) return undefined

    const path = page ?? pathname.slice(1)
    const extension = extname(path)
    const encoding = precompressed.has(extension) ? 'identity' : encodingFor(request)
    const file = await fileOf(new URL(path, folder), encoding)
    const answer = (status: number, body: BodyInit | null, headers: Readonly<Record<string, string>>) =>
      new Response(request.method === 'HEAD' ? null : body, { status, headers: { ...securityHeaders, ...headers } })

    if (!file && page) return answer(503, notBuilt, { 'content-type': 'text/html; charset=utf-8' })
    if (!file) return answer(404, `There is no ${pathname}\n`, { 'content-type': 'text/plain; charset=utf-8' })
    const headers = {
      // Pages of other sites may load these.
      ...(fixed.has(pathname) && {
        'cross-origin-resource-policy': 'cross-origin',
        'access-control-allow-origin': '*',
      }),
      'cache-control': assetPath.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: file.tag,
      vary: page ? 'accept, accept-encoding' : 'accept-encoding',
    }
    if (request.headers.get('if-none-match') === file.tag) return answer(304, null, headers)
    return answer(200, file.body, {
      ...headers,
      'content-type': contentTypes[extension] ?? 'application/octet-stream',
      'content-length': String(file.body.length),
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    })
  }
}
