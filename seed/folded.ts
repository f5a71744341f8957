import { withoutAccents } from '../cypher/knowledge/search/folded.ts'

/** A name without case, accents, spaces and punctuation, for comparing spellings: `Pu'er` and `Puer` are equal. */
export function folded(name: string): string {
  return withoutAccents(name)
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** A name as part of an id: lower case, Latin letters and digits, words joined by `-`. */
export function slug(name: string): string {
  return withoutAccents(name)
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
