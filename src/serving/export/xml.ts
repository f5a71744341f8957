const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Characters that XML 1.0 can't represent: control characters other than tab and line breaks, lone surrogates and noncharacters. */
const unwritable = /[^\t\n\r\P{Cc}]|\p{Cs}|\p{Noncharacter_Code_Point}/gu

/** Replaces characters that XML can't represent by U+FFFD. */
export function writable(text: string): string {
  return text.replace(unwritable, '\ufffd')
}

/** Escapes a text for an element or an attribute. */
export function escaped(text: string | number | boolean): string {
  return writable(String(text)).replace(/[&<>"']/g, (character) => named[character] ?? character)
}
