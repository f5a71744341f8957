export type Comparator = 'EQUAL' | 'MORE_THAN' | 'AT_LEAST' | 'LESS_THAN' | 'NEARLY' | 'ABOUT'

const comparators: Readonly<Record<string, Comparator>> = {
  '=': 'EQUAL',
  '>': 'MORE_THAN',
  '>=': 'AT_LEAST',
  '<': 'LESS_THAN',
  '<~': 'NEARLY',
  '~': 'ABOUT',
}

/**
 * The comparator for a sign: `>` is "over", `>=` "at least", `<~` "nearly". No sign means EQUAL.
 * @throws {RangeError} if the sign is none of these
 */
export function comparatorOf(sign: string | undefined): Comparator {
  const comparator = comparators[sign ?? '=']
  if (!comparator)
    throw new RangeError(`unknown comparator '${sign}': use one of ${Object.keys(comparators).join(' ')}`)
  return comparator
}
