import Negotiator from 'negotiator'
import { escaped } from '../export/xml.ts'
import { type RdfEnding, rdfFormats } from './formats.ts'

const endings = Object.keys(rdfFormats) as readonly RdfEnding[]
const html = 'text/html'

/** Everything that a thing is told in: its page comes first for those who take anything. */
export const mediaTypes: readonly string[] = [html, ...endings.map((ending) => rdfFormats[ending].mediaType)]

/**
 * The format that a client asks for: by the ending of the address, or else by its Accept header.
 * @returns the path without the ending; the ending is null if the client wants the page, or nothing that there is
 */
export function formatAsked({ url, headers }: Request): {
  readonly path: string
  readonly ending: RdfEnding | null
  /** True if the address itself names the format. */
  readonly named: boolean
} {
  const { pathname } = new URL(url)
  const named = endings.find((ending) => pathname.endsWith(`.${ending}`))
  if (named) return { path: pathname.slice(0, -named.length - 1), ending: named, named: true }
  const preferred = new Negotiator({ headers: { accept: headers.get('accept') ?? undefined } }).mediaType([
    ...mediaTypes,
  ])
  const ending = endings.find((one) => rdfFormats[one].mediaType === preferred) ?? null
  return { path: pathname, ending, named: false }
}

/** The addresses of things: `/entity/country:KAZ`, `/claim/F148`, `/source/S4`. */
export const thingPath = /^\/(entity|claim|source)\/[^/]+$/

/** True for what is there as a page and in other forms. */
export const hasForms = (path: string): boolean => thingPath.test(path) || path === '/vocabulary'

/** The other forms of what is at a path, for the header `Link`. */
export function linkHeader(site: string, path: string): string {
  return forms(site, path)
    .map(({ href, type }) => `<${href}>; rel="alternate"; type="${type}"`)
    .join(', ')
}

/** The other forms of a page, as a header and as elements of its head; null for the pages of anything else. */
export function linksOf(
  site: string,
  path: string,
): { readonly header: string; readonly elements: readonly string[] } | null {
  if (!hasForms(path)) return null
  return {
    header: linkHeader(site, path),
    elements: forms(site, path).map(
      ({ href, type }) => `<link rel="alternate" type="${type}" href="${escaped(href)}">`,
    ),
  }
}

function forms(site: string, path: string): readonly { readonly href: string; readonly type: string }[] {
  return endings.map((ending) => ({ href: `${site}${path}.${ending}`, type: rdfFormats[ending].mediaType }))
}
