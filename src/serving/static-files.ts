import { extname } from 'node:path'
import { compressedFiles, type Encoding } from './compressed-files.ts'
import { securityHeaders } from './security-headers.ts'

/** The file for each path. */
const pages: Readonly<Record<string, string>> = { '/': 'explorer/index.html', '/graphql': 'graphiql/index.html' }

/** Every entity has a page under its id; the page itself asks for the entity. */
const entityPath = /^\/entity\/[^/]+$/

function pageAt(pathname: string): string | undefined {
  return entityPath.test(pathname) ? 'entity/index.html' : pages[pathname]
}

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

const notBuilt = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>Entrepôt: this page is not built yet</title>
<body style="font: 16px/1.6 system-ui, sans-serif; max-width: 34em; margin: 20vh auto; padding: 0 1.5em">
<h1>This page is not built yet</h1>
<p>Run <code>npm run build</code> in the repository, then load this page again. GraphQL answers here without it.</p>
`

function encodingFor(request: Request): Encoding {
  const accepted = (request.headers.get('accept-encoding') ?? '').split(/\s*,\s*/)
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding)) ?? 'identity'
}

/**
 * Serves a folder built by Vite: its pages, to clients that accept HTML, and the files under `/assets/`, which have a hash in their names
 * and may be cached forever. The returned function resolves to undefined for other requests.
 * @param folder the URL of the built folder, with a slash at its end
 */
export function staticFiles(folder: URL): (request: Request) => Promise<Response | undefined> {
  const fileOf = compressedFiles()

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
    const { pathname } = new URL(request.url)
    const page = request.headers.get('accept')?.includes('text/html') ? pageAt(pathname) : undefined
    if (!page && !assetPath.test(pathname)) return undefined

    const path = page ?? pathname.slice(1)
    const extension = extname(path)
    const encoding = precompressed.has(extension) ? 'identity' : encodingFor(request)
    const file = await fileOf(new URL(path, folder), encoding)
    const answer = (status: number, body: BodyInit | null, headers: Readonly<Record<string, string>>) =>
      new Response(request.method === 'HEAD' ? null : body, { status, headers: { ...securityHeaders, ...headers } })

    if (!file && page) return answer(503, notBuilt, { 'content-type': 'text/html; charset=utf-8' })
    if (!file) return answer(404, `There is no ${pathname}\n`, { 'content-type': 'text/plain; charset=utf-8' })
    const headers = {
      'cache-control': page ? 'no-cache' : 'public, max-age=31536000, immutable',
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
