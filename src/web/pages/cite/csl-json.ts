import { type Citable, keyOf, site, type Visited } from './citable.ts'

/** A citation as CSL-JSON, which Zotero and Pandoc read. */
export function cslJson(citable: Citable, { origin, day }: Visited): string {
  const { title, authors, issued, source, path } = citable
  const item = {
    id: keyOf(citable),
    type: 'webpage',
    title,
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(issued && { issued: inParts(issued) }),
    'container-title': site,
    ...(source && { note: source }),
    URL: origin + path,
    accessed: inParts(day),
  }
  return `${JSON.stringify([item], null, 2)}\n`
}

function inParts(date: string) {
  return { 'date-parts': [date.split('-').map(Number)] }
}
