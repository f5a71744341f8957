import type { Way } from '../../questions/route.ts'
import type { Means, RouteWords } from '../../words/route-english.ts'

type Words = RouteWords & { readonly comma: string }

/** The length of a way and how it goes, as a heading. */
export function headline(way: Way, start: string, end: string, words: Words): string {
  const { kilometres, isAtLeast, waterKilometres, networkKilometres } = way
  const means: Means = !isBySea(way) ? 'RAIL' : waterKilometres === networkKilometres ? 'SEA' : 'BOTH'
  return kilometres === null
    ? words.routeUnknown(start, end, means)
    : words.routeFound(start, end, kilometres, means, isAtLeast)
}

/** What a way takes, in words: borders, changes of gauge, and what of it is not known. */
export function figuresOf(way: Way, { routeWords }: Words): readonly string[] {
  const { borders, gaugeChanges, legs, waterKilometres } = way
  const byRail = legs.filter(({ mode, ferry }) => mode === 'RAIL' && !ferry)
  const unknown = byRail.filter(({ gauges }) => gauges.length === 0).length
  // A train that meets the sea ends there: that no track changes its gauge does not make it one gauge all the way.
  const isOneGauge = gaugeChanges?.length === 0 && unknown === 0 && !isBySea(way)
  return [
    routeWords.borders(borders.length),
    gaugeChanges && (gaugeChanges.length > 0 || isOneGauge) ? routeWords.gaugeChanges(gaugeChanges.length) : '',
    unknown > 0 ? routeWords.gaugesUnknown(unknown, byRail.length) : '',
    waterKilometres > 0 ? routeWords.onWater(waterKilometres) : '',
  ].filter((text) => text !== '')
}

/** How many legs a way has, and what it takes, as a sentence. */
export function partsInWords(way: Way, words: Words): string {
  return [words.routeWords.legs(way.legs.length), ...figuresOf(way, words)].join(words.comma)
}

const isBySea = ({ legs }: Way) => legs.some(({ mode }) => mode === 'SEA')
