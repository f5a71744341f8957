const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Control characters but tab and line ends, halves of surrogate pairs and what is no character: XML 1.0 has no way to write them. */
const unwritable = /[^\t\n\r\P{Cc}]|\p{Cs}|\p{Noncharacter_Code_Point}/gu

/** A text without what XML can't write: whatever stood there is shown as U+FFFD. */
export function writable(text: string): string {
  return text.replace(unwritable, '\ufffd')
}

/** A text as it stands between tags or in an attribute. */
export function escaped(text: string | number | boolean): string {
  return writable(String(text)).replace(/[&<>"']/g, (character) => named[character] ?? character)
}
