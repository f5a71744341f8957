/** What people write between the parts of a code: blanks, dots, and hyphens of every length. */
const separators = /[\s.\-\u2010-\u2015]+/g

/**
 * A code in capitals, without separators: `nl rtm` is NLRTM, `HS 0810.60` is 081060.
 * @param between what to put where separators stood
 */
export function joinedCode(text: string, between = ''): string {
  return text
    .normalize('NFKC')
    .trim()
    .toUpperCase()
    .replace(/^HS[\s.:-]*(?=\d)/, '')
    .replace(separators, between)
}

/**
 * The keys that a code may have as somebody wrote it: without separators, and with hyphens in their place. A dot or a blank may
 * stand anywhere or nowhere (`0810.60`, `0810 60`, `NL RTM`), but the hyphen of ISO 3166-2 must be written or have a blank in its
 * place: `CN XJ` is `CN-XJ`, where `SEO` is no way to write `SE-O`.
 * @returns one key or two, none where the text can be no code
 */
export function codeKeys(text: string): readonly string[] {
  const keys = [joinedCode(text), joinedCode(text, '-')]
  return [...new Set(keys)].filter((key) => key.length <= 20 && /^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(key))
}

/** The word under which the text indexes have an entity that lists this code; `entities-by-code` makes the same of a key. */
export function codeWord(code: string): string {
  return `_c${code.replaceAll('.', '').replaceAll('-', '_').toLowerCase()}`
}
