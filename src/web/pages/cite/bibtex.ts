import { type Citable, keyOf, site, type Visited } from './citable.ts'

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '≈': 'ca.',
}

/** A citation for BibTeX and BibLaTeX, as one entry. */
export function bibtex(citable: Citable, { origin, day }: Visited): string {
  const { title, authors, issued, source, path } = citable
  const fields: Readonly<Record<string, string | null>> = {
    author: authors.length > 0 ? authors.map((author) => `{${escaped(author)}}`).join(' and ') : null,
    // The second braces keep capital letters as they are.
    title: `{${escaped(title)}}`,
    year: issued?.slice(0, 4) ?? null,
    date: issued,
    howpublished: escaped(site),
    note: source && escaped(source),
    url: origin + path,
    urldate: day,
  }
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? `  ${name} = {${value}}` : []))
  return `@misc{${keyOf(citable)},\n${lines.join(',\n')}\n}\n`
}

function escaped(text: string): string {
  return text.replaceAll(/[\\~^≈]|[{}$&#%_]/g, (sign) => escapes[sign] ?? `\\${sign}`)
}
