import { escaped } from './export/xml.ts'

/** A description as HTML: what stands between backticks is code. */
export function inProse(description: string): string {
  return escaped(description).replaceAll(/`([^`]+)`/g, '<code>$1</code>')
}
