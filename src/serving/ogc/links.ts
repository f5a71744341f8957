/** A link of a document. */
export interface Link {
  readonly href: string
  readonly rel: string
  readonly type: string
  readonly title?: string
}

export const types = {
  json: 'application/json',
  geojson: 'application/geo+json',
  html: 'text/html; charset=utf-8',
  openapi: 'application/vnd.oai.openapi+json;version=3.0',
} as const

/** A link to what is read itself, and one to its other form. */
export function selfAndPage(address: string, type: string, isPage: boolean): readonly Link[] {
  const at = (f: string) => {
    const url = new URL(address)
    url.searchParams.set('f', f)
    return url.href
  }
  return [
    { href: at('json'), rel: isPage ? 'alternate' : 'self', type, title: 'This document' },
    { href: at('html'), rel: isPage ? 'self' : 'alternate', type: 'text/html', title: 'This document as a page' },
  ]
}
