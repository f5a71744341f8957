import { BadInput } from '../../../cypher/knowledge/errors.ts'
import { asked } from '../linked/asking.ts'
import type { AskGraphql } from '../tables/asking.ts'
import type { Box } from './box.ts'
import type { Collection, FeatureFilter, FeaturesAsked } from './collection.ts'
import { mostFeatures } from './open.ts'

/** How many features an answer holds where `limit` doesn't say. */
export const usualFeatures = 100

/** The parameters that all collections have. */
const common = ['f', 'limit', 'cursor', 'bbox', 'datetime'] as const

/**
 * Reads what is asked of the items of a collection.
 * @throws {BadInput} that names the parameter
 */
export async function featuresAsked(
  { id, filters }: Collection,
  url: URLSearchParams,
  ask: AskGraphql,
): Promise<FeaturesAsked> {
  onlyKnown(url, [...common, ...filters.map(({ name }) => name)], `the collection ${id}`)
  const values = new Map<string, readonly string[] | boolean>()
  for (const filter of filters) {
    const text = url.get(filter.name)
    if (text !== null) values.set(filter.name, await valueIn(filter, text, ask))
  }
  return {
    limit: limitIn(url.get('limit')),
    cursor: url.get('cursor'),
    box: boxIn(url.get('bbox')),
    until: lastDayIn(url.get('datetime')),
    values,
  }
}

/**
 * Refuses parameters that aren't there: a filter that is ignored would let everything pass.
 * @param where what has the others, for the message
 * @throws {BadInput} that names the first unknown one, or one that is given twice
 */
export function onlyKnown(url: URLSearchParams, known: readonly string[], where: string): void {
  for (const name of url.keys()) {
    if (!known.includes(name))
      throw new BadInput(name, `\`${name}\` is no parameter of ${where}: there are ${known.join(', ')}`)
    if (url.getAll(name).length > 1)
      throw new BadInput(name, `\`${name}\` is given twice: give it once, with its values separated by commas`)
  }
}

/** More than the longest page is no mistake, as the standard has it: the page is as long as it may be. */
function limitIn(text: string | null): number {
  if (text === null) return usualFeatures
  if (/^\d{1,9}$/.test(text) && Number(text) > 0) return Math.min(Number(text), mostFeatures)
  throw new BadInput(
    'limit',
    `\`limit\` is ${JSON.stringify(text)}: give a whole number from 1; an answer holds ${mostFeatures} at most`,
  )
}

function boxIn(text: string | null): Box | null {
  if (text === null) return null
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  if (![4, 6].includes(numbers.length) || !numbers.every(Number.isFinite))
    throw new BadInput(
      'bbox',
      `\`bbox\` is ${JSON.stringify(text)}: give west,south,east,north in degrees, such as 46,40,88,56; heights, in a box of six numbers, leave nothing out`,
    )
  const [west = 0, south = 0, east = 0, north = 0] =
    numbers.length === 4 ? numbers : [numbers[0], numbers[1], numbers[3], numbers[4]]
  for (const degrees of [west, east])
    if (Math.abs(degrees) > 180) throw new BadInput('bbox', `\`bbox\` has the longitude ${degrees}: give -180 to 180`)
  for (const degrees of [south, north])
    if (Math.abs(degrees) > 90) throw new BadInput('bbox', `\`bbox\` has the latitude ${degrees}: give -90 to 90`)
  if (south > north)
    throw new BadInput(
      'bbox',
      `\`bbox\` begins in the south at ${south}, which is north of ${north}: give west,south,east,north`,
    )
  return { west, south, east, north }
}

const open = ['', '..']

/**
 * The last day of an instant or an interval of RFC 3339. When a feature came to its end is never known, so that nothing depends on the first.
 * @returns null where there is none, or no time is given
 */
function lastDayIn(text: string | null): string | null {
  if (text === null) return null
  const [begin = '', end = begin, more] = text.split('/')
  const isInstant = !text.includes('/')
  const wrong = new BadInput(
    'datetime',
    `\`datetime\` is ${JSON.stringify(text)}: give an instant such as 2020-01-01T00:00:00Z or a day, or an interval such as 2020-01-01/2020-12-31, ../2020-12-31 or 2020-01-01/..`,
  )
  if (more !== undefined || (isInstant && open.includes(begin))) throw wrong
  const [first, last] = [begin, end].map((part) => (open.includes(part) ? null : dayOf(part)))
  if (first === undefined || last === undefined) throw wrong
  if (first && last && first > last)
    throw new BadInput(
      'datetime',
      `\`datetime\` begins at ${begin}, after it ends at ${end}: put the earlier time first`,
    )
  return last
}

/** The day of a time in UTC; undefined if there is no such time. */
function dayOf(text: string): string | undefined {
  const [, day = ''] =
    /^(\d{4}-\d{2}-\d{2})(?:[Tt]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2}))?$/.exec(text) ?? []
  const isDay = day !== '' && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day)
  const time = Date.parse(text)
  return isDay && !Number.isNaN(time) ? new Date(time).toISOString().slice(0, 10) : undefined
}

async function valueIn({ name, values }: FeatureFilter, text: string, ask: AskGraphql) {
  if (values === 'boolean') {
    if (text === 'true' || text === 'false') return text === 'true'
    throw new BadInput(name, `\`${name}\` is ${JSON.stringify(text)}: give true or false`)
  }
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length === 0) throw new BadInput(name, `\`${name}\` is empty: give a value, or leave it out`)
  return Promise.all(parts.map((part) => (values === 'ids' ? idOf(name, part, ask) : wordIn(name, values, part))))
}

function wordIn(name: string, words: readonly string[], text: string): string {
  const found = words.find((one) => one === text.toUpperCase())
  if (found) return found
  throw new BadInput(name, `\`${name}\` is ${JSON.stringify(text)}: there are ${words.join(', ')}`)
}

/** An id, or what has a public code. */
async function idOf(name: string, text: string, ask: AskGraphql): Promise<string> {
  if (text.includes(':')) return text
  const { entity } = await asked<{ readonly entity: { readonly id: string } | null }>(ask, {
    query: 'query FeatureCode($code: String!) { entity(code: $code) { id } }',
    variables: { code: text },
  })
  if (entity) return entity.id
  throw new BadInput(
    name,
    `\`${name}\` is ${JSON.stringify(text)}, a code that nothing has: give an id such as country:KAZ, or a code such as KAZ`,
  )
}
