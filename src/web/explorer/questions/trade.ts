import { type Ask, missingFrom, needed, operationOf } from '../../shared/graphql/ask.ts'
import { Card, Cited, Said } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import { around } from '../picture/around.ts'
import { grouped } from '../scene/grouped.ts'
import type { Answered } from './answered.ts'

const TradedGoods = graphql(
  `
  fragment TradedGoods on NeighborConnection {
    edges { basis node { ...Card } citations { ...Cited } }
  }
`,
  [Card, Cited],
)

const HowItTrades = graphql(
  `
  query HowItTrades($of: ID!) {
    about: entity(id: $of) {
      ...Card
      exported: neighbors(relations: [EXPORTS], direction: OUT, first: 20) { ...TradedGoods }
      imported: neighbors(relations: [IMPORTS], direction: OUT, first: 20) { ...TradedGoods }
    }
    values: observations(
      first: 100
      where: { reporter: [$of], measure: [TRADE_VALUE, EXPORT_VALUE, IMPORT_VALUE], kind: [LEVEL] }
    ) {
      nodes { ...Said }
    }
    exportShares: dependencies(of: $of, flow: EXPORTS, threshold: "0", first: 10) {
      nodes { on { id } evidence { ...Said } }
    }
    importShares: dependencies(of: $of, flow: IMPORTS, threshold: "0", first: 10) {
      nodes { on { id } evidence { ...Said } }
    }
  }
`,
  [Card, Said, TradedGoods],
)

type Data = ResultOf<typeof HowItTrades>
type Value = NonNullable<NonNullable<Data['values']>['nodes']>[number]

/** One of the main goods that are exported or imported, with where that can be checked. */
export type TradedGood = NonNullable<ResultOf<typeof TradedGoods>['edges']>[number]

/** Which rank the main goods have, and the claims that say so: the claims of an entity, without what they say. */
const RanksOfGoods = graphql(`
  query RanksOfGoods($of: ID!, $after: String) {
    about: entity(id: $of) {
      claims(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { id predicate remarks { rank } ... on Statement { object { id } } }
      }
    }
  }
`)

/** One of the main goods with its rank among them, where a source gives one. */
export interface RankedGood extends TradedGood {
  readonly rank: number | null
  /** The id of the claim that says so. */
  readonly claim: string | null
}

/** The exports of an entity, its imports, or both together. */
export interface Direction {
  readonly flow: 'TRADE' | 'EXPORTS' | 'IMPORTS'
  /** The latest total of each source, with the part of the trade that it covers. */
  readonly totals: readonly Said[]
  /** The latest value for each partner that has one. */
  readonly withPartners: readonly Said[]
  /** The shares of its largest partners, the largest first. */
  readonly shares: readonly Said[]
  readonly goods: readonly RankedGood[]
}

export interface Trade {
  readonly about: Data['about']
  readonly directions: readonly Direction[]
}

/** Queries the exports, imports and partners of a country or region. The picture shows its partners and goods. */
export async function howItTrades(ask: Ask, of: string): Promise<Answered<'trade', Trade>> {
  const variables = { of }
  const data = await ask(HowItTrades, variables)
  const { about, exportShares, importShares } = data
  const values = latest(data.values?.nodes ?? [])
  const partners = [
    ...[exportShares, importShares].flatMap((shares) => shares?.nodes ?? []).flatMap(({ on }) => on?.id ?? []),
    ...values.flatMap(({ partner }) => partner?.id ?? []),
  ]
  const goods = [about?.exported, about?.imported].flatMap((all) => all?.edges ?? []).map(({ node }) => node.id)
  const [{ nodes, edges }, ranks] = await Promise.all([
    around(ask, [...new Set([of, ...partners, ...goods])], 0, 100),
    // Without their ranks the goods are still worth showing.
    goods.length > 0 ? ranksOfGoods(ask, of).catch(() => new Map<string, Rank>()) : new Map<string, Rank>(),
  ])
  return {
    question: 'trade',
    data: {
      about,
      directions: wholeYearsFirst([
        { flow: 'TRADE', ...going('TRADE', values), shares: [], goods: [] },
        { flow: 'EXPORTS', ...going('EXPORTS', values), ...listed(exportShares, about?.exported, 'exports', ranks) },
        { flow: 'IMPORTS', ...going('IMPORTS', values), ...listed(importShares, about?.imported, 'imports', ranks) },
      ]),
    },
    operation: operationOf(HowItTrades, variables),
    missing: missingFrom(data),
    // Edges between the partners are left out.
    picture: { nodes, edges: edges.filter(({ source, target }) => source === of || target === of) },
    centers: [of],
  }
}

/** The directions with a total of a whole year come before those that have only one of a part of a year. */
function wholeYearsFirst(directions: readonly Direction[]): readonly Direction[] {
  const isPart = ({ totals }: Direction) => totals.length > 0 && !totals.some(({ period }) => isWholeYear(period))
  return directions.toSorted((one, other) => Number(isPart(one)) - Number(isPart(other)))
}

/** More than there are ranks: goods without one come last. */
const mostGoods = 1000

interface Rank {
  readonly rank: number
  readonly claim: string
}

/** The ranks of the main goods of an entity, by direction and good: `exports commodity:2709`. */
async function ranksOfGoods(ask: Ask, of: string): Promise<ReadonlyMap<string, Rank>> {
  const ranks = new Map<string, Rank>()
  for (let after: string | null = null; ; ) {
    const data: ResultOf<typeof RanksOfGoods> = await ask(RanksOfGoods, after ? { of, after } : { of })
    const { nodes, pageInfo } = needed(data, data.about?.claims)
    for (const claim of nodes ?? []) {
      const { rank } = claim.remarks
      if ('object' in claim && claim.object && rank !== null)
        ranks.set(`${claim.predicate} ${claim.object.id}`, { rank, claim: claim.id })
    }
    if (!pageInfo.hasNextPage) return ranks
    after = pageInfo.endCursor
  }
}

/**
 * The latest value of each series, that is, of each combination of flow, unit, partner, commodity and source. A part of a year does not
 * stand for the latest whole one: both are there, whole years first.
 */
function latest(values: readonly Value[]): readonly Value[] {
  const things = grouped(values, ({ flow, unit, partner, commodity, period, citations }) =>
    JSON.stringify([flow, unit, partner?.id, commodity?.id, citations[0]?.source?.id, isWholeYear(period)]),
  )
  const end = ({ period }: Value) => period?.end ?? period?.start ?? ''
  return [...things.values()]
    .flatMap((all) => all.toSorted((one, other) => (end(one) < end(other) ? 1 : -1))[0] ?? [])
    .toSorted((one, other) => Number(isWholeYear(other.period)) - Number(isWholeYear(one.period)))
}

/** Whether a period is a calendar year, from its first day to its last. */
function isWholeYear(period: Said['period']): boolean {
  const { start, end } = period ?? {}
  const year = start?.slice(0, 4)
  return Boolean(year) && [year, `${year}-01-01`].includes(start ?? '') && [year, `${year}-12-31`].includes(end ?? '')
}

function going(way: Direction['flow'], values: readonly Value[]): Pick<Direction, 'totals' | 'withPartners'> {
  const these = values.filter(({ flow }) => flow === way)
  return { totals: these.filter(({ partner }) => !partner), withPartners: these.filter(({ partner }) => partner) }
}

function listed(
  shares: Data['exportShares'],
  goods: ResultOf<typeof TradedGoods> | null | undefined,
  predicate: string,
  ranks: ReadonlyMap<string, Rank>,
): Pick<Direction, 'shares' | 'goods'> {
  const ranked = (goods?.edges ?? []).map((good) => {
    const { rank = null, claim = null } = ranks.get(`${predicate} ${good.node.id}`) ?? {}
    return { ...good, rank, claim }
  })
  return {
    shares: (shares?.nodes ?? []).map(({ evidence }) => evidence),
    goods: ranked.toSorted((one, other) => (one.rank ?? mostGoods) - (other.rank ?? mostGoods)),
  }
}
