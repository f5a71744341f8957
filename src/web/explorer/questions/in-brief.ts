import { aroundAsOf } from '../answers/around-as-of.ts'
import { claimSentence } from '../answers/claim-sentence.ts'
import { kindsOfLinks } from '../answers/kinds-of-links.ts'
import { headline, partsInWords } from '../answers/route/figures.ts'
import { relationPhrase } from '../evidence/relation-phrase.ts'
import type { Speech } from '../words/language.tsx'
import type { Answer } from './answer.ts'

/** An answer in a few words, for previews of its link. */
export interface InBrief {
  readonly headline: string
  /** What stands first in the answer, at most six of it. */
  readonly first: readonly string[]
}

const most = 6

/** The headline of an answer, as its page has it, and what stands first below it. */
export function inBrief(answer: Answer, { words, name }: Speech): InBrief {
  switch (answer.question) {
    case 'ports': {
      const { place, ports, totalCount } = answer.data
      if (ports.length === 0) return { headline: words.noPorts(name(place)), first: [] }
      return {
        headline: words.portsCount(totalCount, name(place)),
        first: ports.slice(0, most).map(({ port }) => name(port)),
      }
    }
    case 'linked': {
      const { from, to, trade, rail, agreements } = answer.data
      const { kinds } = kindsOfLinks(answer.data, words)
      if (kinds.length === 0) return { headline: words.noLinks(name(from), name(to)), first: [] }
      const figures = trade.items.slice(0, 2).map((claim) => {
        const { sentence, value } = claimSentence(claim, words, name)
        return [sentence, value, claim.period && words.period(claim.period)].filter(Boolean).join(' ')
      })
      const byRail = rail?.kilometres ? [words.routeFound(name(rail.from), name(rail.to), rail.kilometres)] : []
      return {
        headline: words.howLinked(name(from), name(to)),
        first: [
          ...figures,
          words.linkedBy(kinds),
          ...byRail,
          ...(agreements?.items ?? []).map(({ entity }) => name(entity)),
        ].slice(0, most),
      }
    }
    case 'said': {
      const { about, claims, totalCount } = answer.data
      if (claims.length === 0) return { headline: words.noClaims(name(about)), first: [] }
      return {
        headline: words.claimsCount(totalCount, name(about)),
        first: claims.slice(0, 3).map((claim) => {
          const { sentence, value } = claimSentence(claim, words, name)
          return [sentence, value].filter(Boolean).join(' ')
        }),
      }
    }
    case 'trade': {
      const totals = answer.data.directions.flatMap((direction) => direction.totals)
      return {
        headline: words.tradeOf(name(answer.data.about)),
        first: totals.slice(0, 3).map((claim) => {
          const { sentence, value } = claimSentence(claim, words, name)
          return [sentence, value, claim.period && words.period(claim.period)].filter(Boolean).join(' ')
        }),
      }
    }
    case 'supply': {
      const { to, goods, suppliers, totalCount } = answer.data
      const { count, none } = words.supplyWords
      return {
        headline: totalCount > 0 ? count(totalCount, name(to), name(goods)) : none(name(to), name(goods)),
        first: suppliers
          .flatMap(({ claims }) => claims.slice(0, 1))
          .slice(0, most)
          .map((claim) => {
            const { sentence, value } = claimSentence(claim, words, name)
            return [sentence, value].filter(Boolean).join(' ')
          }),
      }
    }
    case 'conflicts': {
      const nodes = answer.data.conflicts?.nodes ?? []
      return {
        headline:
          nodes.length > 0
            ? words.conflictsCount(answer.data.conflicts?.totalCount ?? nodes.length)
            : words.noConflicts,
        first: [...new Set(nodes.map(({ reason }) => words.reasons[reason]))].slice(0, most),
      }
    }
    case 'route': {
      const { from, to, route } = answer.data
      if (!route?.legs.length) return { headline: words.noRoute(name(from), name(to)), first: [] }
      const changes = route.gaugeChanges ?? []
      return {
        headline: headline(route, name(from), name(to), words),
        first: [
          partsInWords(route, words),
          ...changes.map(({ stations, fromMillimetres, toMillimetres }) =>
            words.gaugeChange((stations ?? []).map(name).join(' – '), fromMillimetres, toMillimetres),
          ),
        ].slice(0, 4),
      }
    }
    case 'around': {
      const { entity, groups, totalCount, asOf } = answer.data
      return {
        headline: aroundAsOf(totalCount, name(entity), asOf, words),
        first: groups
          .slice(0, most)
          .map((group) => `${relationPhrase(words, group.relation, group.direction)} ${group.totalCount}`),
      }
    }
  }
}
