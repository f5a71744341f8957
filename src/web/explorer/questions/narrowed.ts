import { english } from '../words/english.ts'
import { type Facet, facets, type Narrowing } from './narrowing.ts'

/** What addresses call having no value of a facet. */
export const none = 'none'

/** What stands for all measures of trade. */
export const trade = 'TRADE'
const ofTrade = /^(TRADE|EXPORT|IMPORT|PARTNER|COMMODITY)_|_PARTNER$/

type Measure = keyof typeof english.measures

/** The measures that a chosen value stands for. */
export function measuresIn(value: string): readonly Measure[] {
  return (Object.keys(english.measures) as Measure[]).filter((one) =>
    value === trade ? ofTrade.test(one) : one === value,
  )
}

const isId = (text: string) =>
  /^(country|region|port|railway|corridor|commodity|agreement|organization|event|person|place|sector|passage):\S+$/.test(
    text,
  )

const isValue: Readonly<Record<Facet, (text: string) => boolean>> = {
  measure: (text) => measuresIn(text).length > 0,
  partner: isId,
  year: (text) => /^[1-9]\d{0,3}$/.test(text),
  source: (text) => /^source:\S+$/.test(text),
  speaker: isId,
  basis: (text) => text in english.bases,
}

/** A narrowing without the values that there can't be. */
export function validIn(narrowing: Narrowing): Narrowing {
  return Object.fromEntries(
    facets.flatMap((facet) => {
      const values = narrowing[facet]?.filter((text) => isValue[facet](text) || (text === none && facet !== 'partner'))
      return values && values.length > 0 ? [[facet, values]] : []
    }),
  )
}
