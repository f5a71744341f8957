import type { Kind } from '../entities/entity.ts'
import { codeKeys, codeWord } from '../search/code-key.ts'
import { foldedWords } from '../search/folded.ts'
import type { CandidateRow } from './candidates.ts'
import { type FitName, fitOf, scores } from './fit.ts'
import { isSafe } from './safe.ts'
import type { Written } from './written.ts'

/** A name to be matched, and what is known of what it means. */
export interface Asked {
  readonly written: Written
  /** The kinds that are meant; undefined if nobody said. */
  readonly wanted: readonly Kind[] | undefined
  /** What stands in parentheses or after a comma, and may be the country. */
  readonly within: string | undefined
  /** The country that it lies in, as it was given beside the name. */
  readonly country: string | undefined
  readonly code: string | undefined
}

/** An entity that a name may mean. */
export interface Candidate {
  readonly entity: CandidateRow
  /** From 0 to 100. */
  readonly score: number
  /** True only if it is safe to take this one without a look. */
  readonly match: boolean
  readonly fit: FitName
  /** The name or code that fits. */
  readonly matched: string
}

/** A candidate before it is decided whether it matches: whether what is known besides the name speaks for it, or against it. */
export interface Weighed extends Omit<Candidate, 'match'> {
  readonly agrees: boolean
  readonly disagrees: boolean
}

/** What the score loses where something speaks against an entity, and gains where something speaks for it. */
const weights = {
  otherKind: 30,
  otherKindThanWord: 12,
  disagrees: 35,
  codeDisagrees: 40,
  lacksCode: 20,
  agrees: 2,
} as const

/**
 * Scores the entities that a name may mean.
 * @param countries the ids of the countries that names mean
 * @returns the likeliest first
 */
export function ranked(
  asked: Asked,
  rows: readonly CandidateRow[],
  countries: ReadonlyMap<string, string | undefined>,
): readonly Candidate[] {
  const all = rows.flatMap((entity) => weigh(entity, asked, countries) ?? [])
  const isCoded = all.some(({ fit, score }) => fit === 'CODE' && score === 100) && asked.written.besides !== undefined
  const weighed = all
    .map((one) => (isCoded && one.fit !== 'CODE' ? { ...one, score: Math.max(0, one.score - weights.lacksCode) } : one))
    .sort(
      (one, other) =>
        other.score - one.score ||
        renown(other.entity) - renown(one.entity) ||
        (one.entity.sortKey < other.entity.sortKey ? -1 : 1),
    )
  const safe = isSafe(weighed, asked)
  return weighed.map(({ agrees: _, disagrees: __, ...candidate }, at) => ({ ...candidate, match: at === 0 && safe }))
}

function renown({ renown: known, prominence }: CandidateRow): number {
  return known ?? prominence
}

function weigh(
  entity: CandidateRow,
  asked: Asked,
  countries: ReadonlyMap<string, string | undefined>,
): Weighed | undefined {
  const { written, wanted, within, country, code } = asked
  const fit = fitOf(entity, written)
  if (!fit) return undefined
  const own = entity.kind === 'COUNTRY' ? entity.id : (entity.countryId ?? undefined)
  const besides = within === undefined ? undefined : countries.get(within)
  const given = country === undefined ? undefined : (countries.get(country) ?? 'unknown')
  const listed = (one: string) =>
    (entity.codes ?? []).some((each) => codeKeys(one).some((key) => codeWord(key) === codeWord(each)))
  const hasCode = written.besides !== undefined && listed(written.besides)
  // `CA` behind a comma is Canada or California, so two letters can only speak for a country.
  const speaksAgainst = besides !== undefined && (within ?? '').length > 2 && own !== undefined && own !== besides
  const disagrees =
    (fit.isPart && speaksAgainst) ||
    (given !== undefined && own !== undefined && own !== given) ||
    (code !== undefined && !listed(code))
  const lacksCode = written.besides !== undefined && !hasCode && isOfKind(entity, written.besides)
  const agrees =
    hasCode ||
    (besides !== undefined && own === besides) ||
    (given !== undefined && own === given) ||
    (code !== undefined && listed(code))
  const confirmed = fit.isPart && agrees && fit.fit !== 'PART'
  const score =
    (hasCode ? Math.max(fit.score, likeCode(fit.score)) : fit.score) -
    (wanted && !wanted.includes(entity.kind) ? weights.otherKind : 0) -
    (written.kinds.length > 0 && !written.kinds.includes(entity.kind) && fit.fit !== 'NAME' && fit.fit !== 'ALIAS'
      ? weights.otherKindThanWord
      : 0) -
    (disagrees ? weights.disagrees : 0) -
    (lacksCode ? weights.codeDisagrees : 0) +
    (confirmed ? scores.lessForPart : 0) +
    (agrees ? weights.agrees : 0)
  const rounded = Math.max(0, Math.min(100, Math.round(score)))
  if (rounded === 0) return undefined
  return {
    entity,
    score: rounded,
    fit: hasCode ? 'CODE' : fit.fit,
    matched: fit.matched,
    agrees,
    disagrees: disagrees || lacksCode,
  }
}

/** A code beside a name makes it certain where the name is like that of the code's entity; otherwise one of the two is wrong. */
function likeCode(score: number): number {
  return score >= 50 ? 100 : 65
}

/** Whether a code that stands beside a name is one that an entity of this kind would list. */
function isOfKind({ kind }: CandidateRow, code: string): boolean {
  const [word = ''] = foldedWords(code)
  if (/^\d+$/.test(word)) return kind === 'COMMODITY'
  return word.length === 5 ? kind === 'PORT' || kind === 'PLACE' : kind === 'COUNTRY'
}
