import type { Speech } from '../../explorer/words/language.tsx'
import type { Measure } from './measure.ts'
import type { Value } from './values.ts'
import { measureWords } from './words/measure-words.ts'

/** The amount of a value with how it relates to the true one: "more than $240 bn". */
export function amountOf({ value, unit, comparator }: Value, { words }: Speech): string {
  return words.compared(words.comparators[comparator], words.amount(value, unit))
}

/** A value in one line: of whom, when, how much, on what it rests, and who says so. */
export function readingOf(value: Value, sources: Measure['sources'], speech: Speech): string {
  const { words, name, language } = speech
  const say = measureWords(language)
  return [
    name(value.subject) + words.colon + amountOf(value, speech),
    words.period(value.period),
    value.period?.ambiguity && say.presumed,
    value.basis === 'DERIVED' ? say.inferredWord : words.bases[value.basis],
    sourcesSaid(value, sources, speech),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** The sources of a value by their short titles, with the paragraph. */
function sourcesSaid({ citations }: Value, sources: Measure['sources'], { words, sourceTitle }: Speech): string {
  const titles = citations.map(({ source, paragraph }) => {
    const found = source && sources[source.id]
    return found ? words.citedAt(sourceTitle(found), paragraph, found.isTable) : words.notRead
  })
  return [...new Set(titles)].join(words.home.comma)
}

/** The measure in the reader's language, with the partner. */
export function measureSaid({ view, partner }: Measure, { language, name }: Speech): string {
  return measureWords(language).measures[view.measure.slug](partner ? name(partner) : '')
}

/** What the page shows, in a line: the measure with the entities or the year. */
export function titleOf(measure: Measure, year: number | null, speech: Speech): string {
  const { language, words, name } = speech
  const say = measureWords(language)
  const said = measureSaid(measure, speech)
  if (isOfYear(measure)) return year === null ? said : say.titleOfYear(said, year)
  return say.titleCompared(said, measure.compared.map(name).join(words.home.comma))
}

/** Whether the page shows all countries in a year, and not some over the years. */
export function isOfYear({ view, compared }: Measure): boolean {
  return view.tab === 'map' || compared.length === 0
}
