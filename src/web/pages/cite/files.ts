import { bibtex } from './bibtex.ts'
import type { Citable, Visited } from './citable.ts'
import { cslJson } from './csl-json.ts'
import { ris } from './ris.ts'

/** A format of citations. */
export interface Format {
  readonly name: string
  readonly suffix: string
  readonly mediaType: string
  readonly write: (citable: Citable, visited: Visited) => string
}

/** The files in which a page can be cited: `/claim/F148.bib`. */
export const formats: readonly Format[] = [
  { name: 'BibTeX', suffix: '.bib', mediaType: 'application/x-bibtex; charset=utf-8', write: bibtex },
  { name: 'RIS', suffix: '.ris', mediaType: 'application/x-research-info-systems; charset=utf-8', write: ris },
  {
    name: 'CSL-JSON',
    suffix: '.csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    write: cslJson,
  },
]

/** The page of which a citation is asked, and the format; null if the path is none of a citation. */
export function citationAt(pathname: string): { readonly page: string; readonly format: Format } | null {
  const format = formats.find(({ suffix }) => pathname.endsWith(suffix))
  return format && !pathname.startsWith('/assets/') ? { page: pathname.slice(0, -format.suffix.length), format } : null
}
