/** An answer as a client reads it. */
export interface Told {
  readonly data?: unknown
  readonly errors?: readonly TellsError[]
}

interface TellsError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions?: { readonly code?: unknown; readonly fault?: unknown }
}

/**
 * Says how one answer differs from another, undefined where they are the same: the data to the last letter, the order of keys
 * included. Where several fields fail below one that becomes null, which of them is told depends on which failed first.
 */
export function difference(one: Told, other: Told): string | undefined {
  const [data, otherData] = [JSON.stringify(one.data ?? null), JSON.stringify(other.data ?? null)]
  if (data !== otherData) return `data: ${around(data, otherData)} instead of ${around(otherData, data)}`
  const [errors, otherErrors] = [failures(one), failures(other)]
  for (const place of new Set([...errors.keys(), ...otherErrors.keys()])) {
    const [told, otherTold] = [errors.get(place), otherErrors.get(place)]
    const bothTell = told && otherTold && [...told].every(([path, error]) => (otherTold.get(path) ?? error) === error)
    if (!bothTell) return `errors at ${place || 'the root'}: ${listed(told)} instead of ${listed(otherTold)}`
  }
  return undefined
}

function listed(errors: ReadonlyMap<string, string> = new Map()): string {
  return [...errors.values()].join(' ') || 'none'
}

/** The faults of ours that an answer tells: an answer should have none, whatever is asked. */
export function faults({ errors = [] }: Told): readonly TellsError[] {
  return errors.filter(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR')
}

/** What went wrong: by the place of the null that it left, and by path. */
function failures({ data, errors = [] }: Told): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>()
  for (const { message, path = [], extensions } of errors) {
    const place = nulled(data, path)
    const there = found.get(place) ?? new Map<string, string>()
    found.set(place, there.set(path.join('.'), JSON.stringify([message, path, extensions?.code ?? null])))
  }
  return found
}

function nulled(data: unknown, path: readonly (string | number)[]): string {
  let value = data
  const walked: (string | number)[] = []
  for (const step of path) {
    if (value === null || value === undefined) break
    value = (value as Record<string | number, unknown>)[step]
    walked.push(step)
  }
  return walked.join('.')
}

/** Where a text begins to differ from another. */
function around(text: string, other: string): string {
  let at = 0
  while (at < text.length && text[at] === other[at]) at++
  return `…${text.slice(Math.max(0, at - 60), at + 160)}…`
}
