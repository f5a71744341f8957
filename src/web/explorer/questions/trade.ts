import { type Ask, missingFrom, operationOf } from '../../shared/graphql/ask.ts'
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

/** The exports of an entity, its imports, or both together. */
export interface Direction {
  readonly flow: 'TRADE' | 'EXPORTS' | 'IMPORTS'
  /** The latest total of each source, with the part of the trade that it covers. */
  readonly totals: readonly Said[]
  /** The latest value for each partner that has one. */
  readonly withPartners: readonly Said[]
  /** The shares of its largest partners, the largest first. */
  readonly shares: readonly Said[]
  readonly goods: readonly TradedGood[]
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
  const { nodes, edges } = await around(ask, [...new Set([of, ...partners, ...goods])], 0, 100)
  return {
    question: 'trade',
    data: {
      about,
      directions: [
        { flow: 'TRADE', ...going('TRADE', values), shares: [], goods: [] },
        { flow: 'EXPORTS', ...going('EXPORTS', values), ...listed(exportShares, about?.exported) },
        { flow: 'IMPORTS', ...going('IMPORTS', values), ...listed(importShares, about?.imported) },
      ],
    },
    operation: operationOf(HowItTrades, variables),
    missing: missingFrom(data),
    // Edges between the partners are left out.
    picture: { nodes, edges: edges.filter(({ source, target }) => source === of || target === of) },
    centers: [of],
  }
}

/** The latest value of each series, that is, of each combination of flow, unit, partner, commodity and source. */
function latest(values: readonly Value[]): readonly Value[] {
  const things = grouped(values, ({ flow, unit, partner, commodity, citations }) =>
    JSON.stringify([flow, unit, partner?.id, commodity?.id, citations[0]?.source?.id]),
  )
  const end = ({ period }: Value) => period?.end ?? period?.start ?? ''
  return [...things.values()].flatMap((all) => all.toSorted((one, other) => (end(one) < end(other) ? 1 : -1))[0] ?? [])
}

function going(way: Direction['flow'], values: readonly Value[]): Pick<Direction, 'totals' | 'withPartners'> {
  const these = values.filter(({ flow }) => flow === way)
  return { totals: these.filter(({ partner }) => !partner), withPartners: these.filter(({ partner }) => partner) }
}

function listed(
  shares: Data['exportShares'],
  goods: ResultOf<typeof TradedGoods> | null | undefined,
): Pick<Direction, 'shares' | 'goods'> {
  return { shares: (shares?.nodes ?? []).map(({ evidence }) => evidence), goods: goods?.edges ?? [] }
}
