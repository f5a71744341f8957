import type { Reader } from '../../engine/reader.ts'
import type { Kind } from '../entities/entity.ts'
import { BadInput } from '../errors.ts'
import { type CandidateRow, candidatesOf, type Looked } from './candidates.ts'
import { type Asked, type Candidate, ranked } from './ranked.ts'
import { written } from './written.ts'

/** The most names in one request. */
export const mostNames = 50

/** The most candidates for a name. */
export const mostCandidates = 25

/** The longest name, in characters. */
export const longestName = 200

/** A name that somebody wrote, and what else they know of what it means. */
export interface NameToMatch {
  readonly text: string
  /** The kinds that may be meant. */
  readonly kinds?: readonly Kind[] | undefined
  /** True if other kinds may be meant too, though less likely. */
  readonly otherKinds?: boolean | undefined
  /** The country that it lies in: an id, a code or a name. */
  readonly country?: string | undefined
  /** A code that it should list. */
  readonly code?: string | undefined
}

/** What a name may mean. */
export interface Reconciled {
  readonly candidates: readonly Candidate[]
  /** What is to be said of the name. */
  readonly remark: string | undefined
}

/**
 * Finds what names in a table mean: for each the entities that it may mean, the likeliest first, with scores from 0 to 100. All names are
 * looked up together, ten in a statement, and so are the countries that they name.
 * @throws {BadInput} if there are too many names, or one is too long; it names which
 */
export async function reconcile(reader: Reader, names: readonly NameToMatch[]): Promise<readonly Reconciled[]> {
  if (names.length > mostNames)
    throw new BadInput('queries', `\`queries\` has ${names.length} names: ask for ${mostNames} at most`)
  const asked = names.map((name, at) => askedFor(name, at))
  const countries = [
    ...new Set(asked.flatMap(({ within, country }) => [within, country].filter((one) => one !== undefined))),
  ]
  const countryNames = countries.map((text): Looked => ({ written: written(text), kinds: ['COUNTRY'] }))
  const found = await candidatesOf(reader, [...asked, ...countryNames])
  const ofCountry = new Map(
    countries.map((text, at) => [text, countryOf(countryNames[at], found[asked.length + at] ?? [])]),
  )
  return asked.map((name, at) => ({
    candidates: name.written.isNothing ? [] : ranked(name, found[at] ?? [], ofCountry),
    remark: name.written.remark,
  }))
}

function askedFor({ text, kinds, otherKinds = false, country, code }: NameToMatch, at: number): Asked & Looked {
  if ([...text].length > longestName)
    throw new BadInput(`queries[${at}].text`, `\`queries[${at}].text\` is longer than ${longestName} characters`)
  const name = written(text)
  return {
    written: name,
    kinds: otherKinds ? undefined : kinds,
    wanted: kinds,
    within: name.within,
    country,
    code,
  }
}

/** The country that a name means; undefined if none does, or several may. */
function countryOf(name: Looked | undefined, rows: readonly CandidateRow[]): string | undefined {
  if (!name) return undefined
  const own = rows.find(({ id }) => id === name.written.text)
  if (own) return own.id
  const [first] = ranked(
    { ...name, wanted: ['COUNTRY'], within: undefined, country: undefined, code: undefined },
    rows,
    new Map(),
  )
  return first?.match ? first.entity.id : undefined
}
