import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import Negotiator from 'negotiator'
import type { Request as Admitted } from '../../schema/request.ts'
import type { Answer } from '../web/pages/render.tsx'
import { compressed, encodingFor } from './compressed-files.ts'
import { answer, type Yoga } from './graphql.ts'
import { notBuilt } from './not-built.ts'
import { securityHeaders } from './security-headers.ts'

/**
 * Serves the pages of the site: the HTML that Vite has built, with the page at the address rendered into it. The data for a page are
 * asked of GraphQL on behalf of the visitor, through all its plugins.
 * @param folder the URL of the folder that Vite has built, with a slash at its end
 * @param publicUrl the address of the site; by default the one that the visitor asked
 * @returns a function that resolves to undefined for other requests
 */
export function pages(yoga: Yoga, folder: URL, publicUrl?: string) {
  return async (request: Request, admitted: Admitted): Promise<Response | undefined> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
    const negotiator = new Negotiator({ headers: Object.fromEntries(request.headers) })
    const url = new URL(request.url)
    if (!negotiator.mediaType(['text/html'])) return undefined
    const { render } = await import('../web/pages/render.tsx')
    const rendered = await render({
      url,
      origin: publicUrl ?? url.origin,
      language: negotiator.language(['en', 'zh']) === 'zh' ? 'zh' : 'en',
      answer: async (operation) => (await answer(yoga, operation, request, admitted)) as Answer,
    })
    if (!rendered) return undefined
    const headers = { ...securityHeaders, vary: 'accept, accept-encoding, accept-language' }
    if ('movedTo' in rendered)
      return new Response(null, { status: 301, headers: { ...headers, location: rendered.movedTo } })
    const html = { ...headers, 'content-type': 'text/html; charset=utf-8' }
    const template = await readFile(new URL(`${rendered.template}/index.html`, folder), 'utf8').catch(() => undefined)
    if (template === undefined) return new Response(notBuilt, { status: 503, headers: html })

    const { answers } = rendered
    const script = answers ? `<script type="application/json" id="answers">${answers}</script>` : ''
    const page = template
      .replace('<html lang="en">', () => `<html lang="${rendered.language}">`)
      .replace('<!--head-->', () => rendered.head)
      .replace('<div id="page"><!--body--></div>', () => `<div id="page">${rendered.body}</div>${script}`)
    const etag = `W/"${createHash('sha256').update(page).digest('base64url')}"`
    const lasting = { ...html, etag, 'cache-control': 'no-cache' }
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: lasting })
    const encoding = encodingFor(request)
    return new Response(request.method === 'HEAD' ? null : await compressed(Buffer.from(page), encoding), {
      status: rendered.status,
      headers: { ...lasting, ...(encoding !== 'identity' && { 'content-encoding': encoding }) },
    })
  }
}
