/**
 * Keys by which one and the same content, sent twice, is written once: by a double click, or again after a lost connection.
 * @returns the key for some content; always the same for the same
 */
export function keysOf(): (content: unknown) => string {
  const keys = new Map<string, string>()
  return (content) => {
    const text = JSON.stringify(content)
    const key = keys.get(text) ?? `explorer-${random()}`
    keys.set(text, key)
    return key
  }
}

/** crypto.randomUUID is not there on pages that come without TLS. */
function random(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
