/** Where something does not apply: no partner, all goods. */
export const notApplicable = '_Z'

/**
 * A word as a code of SDMX, which has letters, digits and `_ @ $ -` only: `:` becomes `@`, and whatever else is not allowed the hexadecimal
 * numbers of its bytes in UTF-8, as in `persons$2Fday`.
 */
export function codeOf(word: string): string {
  return encodeURIComponent(word)
    .replaceAll(/[!'()*.~]/g, (other) => `%${other.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%3A', '@')
    .replaceAll('%', '$')
}

/** The word behind a code; the code itself if there is none. */
export function wordOf(code: string): string {
  try {
    return decodeURIComponent(code.replaceAll('$', '%').replaceAll('@', ':'))
  } catch {
    return code
  }
}

/** A country is its ISO 3166 code, `KAZ`; others keep their ids, as in `organization@ASEAN`. */
export const areaCode = (id: string): string => /^country:([A-Z]{3})$/.exec(id)?.[1] ?? codeOf(id)

/** The id of a country or another area behind its code. */
export const areaId = (code: string): string => (/^[A-Z]{3}$/.test(code) ? `country:${code}` : wordOf(code))

/** Codes of the Harmonized System are `HS081060`, groups of goods their names in capitals, `INTERMEDIATE`. */
export function goodsCode(id: string): string {
  const name = id.replace(/^commodity:/, '')
  return /^\d[\d.]*$/.test(name) ? `HS${name.replaceAll('.', '')}` : codeOf(name)
}

/** The id of a commodity behind its code. */
export function goodsId(code: string): string {
  const [, heading = '', rest = ''] = /^HS(\d{2,4})(\d*)$/.exec(code) ?? []
  return `commodity:${heading ? `${heading}${rest && `.${rest}`}` : wordOf(code)}`
}
