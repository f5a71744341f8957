import { type Citable, keyOf, site, type Visited } from './citable.ts'

/** A citation for reference managers, as one RIS record. */
export function ris(citable: Citable, { origin, day }: Visited): string {
  const { title, authors, issued, source, path } = citable
  const fields: readonly (readonly [tag: string, value: string | null])[] = [
    ['TY', 'ELEC'],
    ['ID', keyOf(citable)],
    // A comma would part a family name from a given name.
    ...authors.map((author) => ['AU', author.replaceAll(', ', ' – ')] as const),
    ['TI', title],
    ['T2', site],
    ['PY', issued?.slice(0, 4) ?? null],
    ['DA', issued && slashed(issued)],
    ['N1', source],
    ['UR', origin + path],
    ['Y2', slashed(day)],
  ]
  const lines = fields.flatMap(([tag, value]) => (value ? `${tag}  - ${value.replaceAll(/\s+/g, ' ')}` : []))
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`
}

/** A date as RIS has it, with an empty place for what is not known: `2024/01/`. */
function slashed(date: string): string {
  return [...date.split('-'), '', ''].slice(0, 3).join('/')
}
