import { readFile } from 'node:fs/promises'
import Negotiator from 'negotiator'
import type { Request as Admitted } from '../../schema/request.ts'
import type { Format } from '../web/pages/cite/files.ts'
import type { Answer, Rendered, TextPage, Visit } from '../web/pages/render.tsx'
import { answerFiles, pageByPage } from './answer-files.ts'
import { escaped } from './export/xml.ts'
import { answer, type Yoga } from './graphql.ts'
import { linksOf } from './linked/negotiated.ts'
import { notBuilt } from './not-built.ts'
import { framedBy, securityHeaders } from './security-headers.ts'
import { type AskGraphql, TableRefused } from './tables/asking.ts'
import { unlessKnown, varying } from './unless-known.ts'

/** The pages whose text the server makes of the schema, by their paths. */
export type Texts = Readonly<Record<string, (ask: AskGraphql) => Promise<TextPage>>>

/** A page, or a notice that there is none; not the address where it is now. */
type Page = Exclude<Rendered, { readonly movedTo: string }>

/**
 * Serves the pages of the site, their pictures for previews (`/claim/F148.png`), their citations (`/claim/F148.bib`), answers as tables
 * (`/q/ports-serving/region:CENTRAL_ASIA.csv`), and what oEmbed says of them. A page is the HTML that Vite
 * has built, with the page at the address rendered into it. The data are asked of GraphQL on behalf of the visitor, through all its plugins.
 * @param folder the URL of the folder that Vite has built, with a slash at its end
 * @param texts what other doors have to say as a page
 * @param embedAncestors the sites that may show an answer in a frame
 * @param publicUrl the address of the site; by default the one that the visitor asked
 * @returns a function that resolves to undefined for other requests
 */
export function pages(yoga: Yoga, folder: URL, texts: Texts, embedAncestors: string, publicUrl?: string) {
  return async (request: Request, admitted: Admitted): Promise<Response | undefined> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
    const url = new URL(request.url)
    const origin = publicUrl ?? url.origin
    const negotiator = new Negotiator({ headers: Object.fromEntries(request.headers) })
    const { answerFileAt, answerFileOf, citationAt, render, pageOfPicture } = await import('../web/pages/render.tsx')
    // Before anything is read: what a page shows is then never older than it says.
    const revision = await admitted.revisions.now().catch(() => null)
    const visit = (at: URL, each: () => Admitted = () => admitted): Visit => ({
      url: at,
      origin,
      day: admitted.today,
      revision,
      language: negotiator.language(['en', 'zh']) === 'zh' ? 'zh' : 'en',
      answer: async (operation) => (await answer(yoga, operation, request, each())) as Answer,
      textAt: (path) => textAt(texts, path, (operation) => answer(yoga, operation, request, each())),
    })
    const rendered = (at: URL) => render(visit(at))

    if (url.pathname === '/oembed') return embedding(url, origin, rendered)
    const pictured = pageOfPicture(url.pathname)
    if (pictured) return picture(request, await rendered(new URL(pictured + url.search, url)), origin)
    const file = answerFileAt(url.pathname)
    if (file) {
      const page = visit(new URL(file.page + url.search, url), pageByPage(request, admitted))
      return answerFiles(request, file.ending, () => answerFileOf(page))
    }
    const cited = citationAt(url.pathname)
    if (cited)
      return citation(request, await rendered(new URL(cited.page + url.search, url)), cited.format, {
        origin,
        day: admitted.today,
      })
    if (!negotiator.mediaType(['text/html'])) return undefined
    const page = await rendered(url)
    if (page && 'movedTo' in page) return moved(page.movedTo)
    if (!page) return undefined
    const security = page.isEmbedded ? framedBy(embedAncestors) : securityHeaders
    return html(request, page, folder, security, linksOf(origin, url.pathname))
  }
}

async function textAt(texts: Texts, path: string, ask: AskGraphql): Promise<TextPage | undefined> {
  if (!Object.hasOwn(texts, path)) return undefined
  try {
    return await texts[path]?.(ask)
  } catch (error) {
    if (!(error instanceof TableRefused)) throw error
    const { AskFailed } = await import('../web/pages/render.tsx')
    throw Object.assign(new AskFailed(error.message), { status: error.status })
  }
}

function moved(location: string): Response {
  return new Response(null, { status: 301, headers: { ...securityHeaders, ...varying, location } })
}

async function html(
  request: Request,
  page: Page,
  folder: URL,
  security: Readonly<Record<string, string>>,
  links: ReturnType<typeof linksOf>,
): Promise<Response> {
  const linked = page.status === 200 ? links : null
  const headers = {
    ...security,
    ...varying,
    ...(linked && { link: linked.header }),
    'content-type': 'text/html; charset=utf-8',
  }
  const template = await readFile(new URL(`${page.template}/index.html`, folder), 'utf8').catch(() => undefined)
  if (template === undefined) return new Response(notBuilt, { status: 503, headers })

  const { answers } = page
  const script = answers ? `<script type="application/json" id="answers">${answers}</script>` : ''
  const text = template
    .replace('<html lang="en">', () => `<html lang="${page.language}">`)
    .replace('<!--head-->', () => [page.head, ...(linked?.elements ?? [])].join('\n    '))
    .replace('<div id="page"><!--body--></div>', () => `<div id="page">${page.body}</div>${script}`)
  return unlessKnown(request, page.status, Buffer.from(text), { ...headers, 'cache-control': 'no-cache' })
}

/** The picture of a page for previews of its link. */
async function picture(request: Request, page: Rendered | undefined, origin: string): Promise<Response | undefined> {
  if (!page || 'movedTo' in page) return undefined
  if (!page.card) return new Response(null, { status: page.status === 200 ? 404 : page.status })
  const { previewPicture } = await import('./preview-picture.tsx')
  const { path, ...card } = page.card
  const png = await previewPicture(card, (origin + path).replace(/^https?:\/\//, ''))
  return unlessKnown(request, 200, png, {
    ...varying,
    'content-type': 'image/png',
    'cache-control': 'public, max-age=3600',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
  })
}

/** The citation of a page as a file for reference managers. */
async function citation(
  request: Request,
  page: Rendered | undefined,
  { mediaType, write }: Format,
  visited: { readonly origin: string; readonly day: string },
): Promise<Response | undefined> {
  if (!page || 'movedTo' in page) return undefined
  if (!page.citable) return new Response(null, { status: page.status === 200 ? 404 : page.status })
  return unlessKnown(request, 200, Buffer.from(write(page.citable, visited)), {
    ...varying,
    'content-type': mediaType,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  })
}

const frameSize = { width: 800, height: 560 }

function frameOf(address: string, title: string): string {
  const { width, height } = frameSize
  const source = `${address}${address.includes('?') ? '&' : '?'}embed`
  return `<iframe src="${escaped(source)}" title="${escaped(title)}" width="${width}" height="${height}" loading="lazy" style="border:0"></iframe>`
}

/** Answers `/oembed?url=…` with the title and the picture of a page of this site, as the oEmbed specification has it. */
async function embedding(
  { searchParams }: URL,
  origin: string,
  rendered: (at: URL) => Promise<Rendered | undefined>,
): Promise<Response> {
  const headers = { 'access-control-allow-origin': '*' }
  const refused = (status: number, error: string) => Response.json({ error }, { status, headers })
  const asked = searchParams.get('url') ?? ''
  const { pageOfPicture, picturePath, cardSize } = await import('../web/pages/render.tsx')
  if ((searchParams.get('format') ?? 'json') !== 'json') return refused(501, 'Only format=json is there')
  if (!asked.startsWith(`${origin}/`) || !URL.canParse(asked))
    return refused(404, `Give the address of a page of this site as url, such as ${origin}/claim/F148`)
  const at = new URL(asked)
  const page = pageOfPicture(at.pathname) ? undefined : await rendered(at)
  if (!page || 'movedTo' in page || !page.card) return refused(404, `There is no page at ${at.pathname}`)
  const { title, lines, path } = page.card
  return Response.json(
    {
      version: '1.0',
      ...(page.isEmbeddable
        ? { type: 'rich', html: frameOf(origin + path, title), width: frameSize.width, height: frameSize.height }
        : { type: 'link' }),
      title,
      ...(lines.length > 0 && { description: lines.join(' · ') }),
      provider_name: 'Entrepôt',
      provider_url: `${origin}/`,
      thumbnail_url: origin + picturePath(path),
      thumbnail_width: cardSize.width,
      thumbnail_height: cardSize.height,
      cache_age: 3600,
    },
    { headers },
  )
}
