/** The separators that people write between the parts of a code: blanks, dots, hyphens and dashes. */
const separators = /[\s.\-\u2010-\u2015]+/g

/**
 * A code in capitals, without separators: `nl rtm` is NLRTM, `HS 0810.60` is 081060.
 * @param between the replacement for separators
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
 * The keys that a code may have: without separators, and with hyphens in their place. Dots and blanks don't matter (`0810.60`,
 * `0810 60`, `NL RTM`), but the hyphen of ISO 3166-2 must be written as a hyphen or a blank: `CN XJ` means `CN-XJ`, but `SEO` doesn't
 * mean `SE-O`.
 * @returns one or two keys; none if the text can't be a code
 */
export function codeKeys(text: string): readonly string[] {
  const keys = [joinedCode(text), joinedCode(text, '-')]
  return [...new Set(keys)].filter((key) => key.length <= 20 && /^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(key))
}

/** The word for a code in the text indexes; `entities-by-code` builds the same word from a key. */
export function codeWord(code: string): string {
  return `_c${code.replaceAll('.', '').replaceAll('-', '_').toLowerCase()}`
}
