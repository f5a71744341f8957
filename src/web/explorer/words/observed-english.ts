import type { Kind } from '../../shared/graphql/fragments.ts'
import type { Measure, Observed } from './english.ts'

const to = { EXPORTS: 'to', IMPORTS: 'from', TRADE: 'with', INVESTMENT: 'in' } as const
const goes = { EXPORTS: 'goes to', IMPORTS: 'comes from', TRADE: 'is with', INVESTMENT: 'is in' } as const

/** What an observation measures, without its number and without whose it is: "value of exports of durian, fresh to Germany". */
export function observedInEnglish(observed: Observed, measures: Readonly<Record<Measure, string>>): string {
  const { measure, kind, flow, direction, commodity, partner, mode, channel } = observed
  const traded = flow?.toLowerCase() ?? 'trade'
  const goods = commodity && `of ${commodity}`
  const where = partner && `${to[direction]} ${partner}`
  const how = [mode, channel && `through ${channel}`]
  switch (measure) {
    case 'PARTNER_SHARE':
      return inOneLine('share of', traded, goods, 'that', goes[direction], partner, ...how)
    case 'COMMODITY_SHARE':
      return inOneLine('share of', commodity, 'in', traded, where, ...how)
    case 'TRADE_GROWTH_PREMIUM':
      return inOneLine('how much faster', traded, where, 'grew than all trade')
    case 'YEARS_AS_LARGEST_PARTNER':
      return inOneLine('years with', partner, 'as the largest trading partner')
    case 'PREVIOUS_DECLINE_YEAR':
      return inOneLine('year of the previous decline of', traded, goods, where)
    default: {
      const what = kind === 'GROWTH' ? 'growth of' : kind === 'TARGET' ? 'target for' : null
      const article = what && / of /.test(measures[measure]) && 'the'
      return inOneLine(what, article, measures[measure], goods, where, ...how)
    }
  }
}

function inOneLine(...parts: readonly (string | null | false)[]): string {
  return parts.filter(Boolean).join(' ')
}

const withArticle = /^(United |Association of|European Union$|Netherlands$|Philippines$|Bahamas$|Gambia$|Maldives$)/
const isNoun: readonly Kind[] = ['COMMODITY', 'SECTOR']

/** A name within a line: goods and sectors in lower case, and an article where the name wants one. */
export function withinEnglish(name: string, kind: Kind): string {
  if (isNoun.includes(kind) && !/^.[A-Z\d]/.test(name)) return name.charAt(0).toLowerCase() + name.slice(1)
  return withArticle.test(name) ? `the ${name}` : name
}
