import { type Citable, site, type Visited } from './citable.ts'

/** A citation in words: who says what, where it stands, the permalink and the day of access. */
export function citationText(
  { title, authors, issued, source, path }: Citable,
  { origin, day }: Visited,
  accessed: (day: string) => string,
): string {
  const said = [authors.join(', '), `“${title}”`, source, issued].filter(Boolean).join('. ')
  return `${said}. ${site}, ${origin}${path} (${accessed(day)}).`
}
