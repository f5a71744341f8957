import { createHash } from 'node:crypto'

/** A value as JSON that doesn't depend on the order of its keys: equal values have equal texts. What is undefined or null is left out. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const pairs = Object.entries(value).filter(([, each]) => each !== undefined && each !== null)
  pairs.sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${pairs.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(',')}}`
}

/** A hash of a value that equal values share: 20 hexadecimal digits. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex').slice(0, 20)
}
