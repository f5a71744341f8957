import { type Ask, missingFrom, needed, operationOf } from '../../shared/graphql/ask.ts'
import { Card, Cited, Said } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import { around } from '../picture/around.ts'
import type { Answered } from './answered.ts'

const WhoSupplies = graphql(
  `
  query WhoSupplies($to: ID!, $commodity: ID!) {
    to: entity(id: $to) { ...Card }
    goods: entity(id: $commodity) {
      ...Card
      exporters: neighbors(relations: [EXPORTS], direction: IN, first: 50) {
        totalCount
        edges { basis node { ...Card } citations { ...Cited } }
      }
    }
    suppliers(commodity: $commodity, to: $to, first: 50) {
      totalCount
      nodes {
        match
        basis
        supplier { ...Card }
        commodity { ...Card }
        share { id value unit }
        claims { ...Said }
      }
    }
  }
`,
  [Card, Cited, Said],
)

const WhetherSupplied = graphql(`
  query WhetherSupplied($to: ID!, $commodity: ID!) {
    suppliers(commodity: $commodity, to: $to, matches: [EXACT, NARROWER], first: 1) { totalCount }
  }
`)

type Data = ResultOf<typeof WhoSupplies>
type Listed = NonNullable<NonNullable<Data['suppliers']>['nodes']>[number]
type Exporter = NonNullable<NonNullable<NonNullable<Data['goods']>['exporters']>['edges']>[number]

/** A supplier with its place; suppliers between which nothing decides share one. */
export type Supplier = Listed & { readonly rank: number }

export interface Supply {
  readonly to: Card | null
  readonly goods: Card | null
  /** Those with the largest shares first, then those called the largest. */
  readonly suppliers: readonly Supplier[]
  readonly totalCount: number
  /** Who exports such goods without being said to supply them there. */
  readonly exporters: readonly Exporter[]
}

/** Queries who supplies a country or region with a commodity. The picture shows the suppliers, and who else exports it. */
export async function whoSupplies(ask: Ask, to: string, commodity: string): Promise<Answered<'supply', Supply>> {
  const variables = { to, commodity }
  const data = await ask(WhoSupplies, variables)
  const { nodes, totalCount } = needed(data, data.suppliers)
  const suppliers = ranked(needed(data, nodes))
  const named = new Set([to, ...suppliers.map(({ supplier }) => supplier.id)])
  const exporters = (data.goods?.exporters?.edges ?? []).filter(({ node }) => !named.has(node.id))
  const goods = new Set([commodity, ...suppliers.map((one) => one.commodity.id)])
  const ids = [...new Set([...named, ...goods, ...exporters.map(({ node }) => node.id)])]
  const picture = await around(ask, ids, 0, 100)
  return {
    question: 'supply',
    data: { to: data.to, goods: data.goods, suppliers, totalCount: totalCount ?? suppliers.length, exporters },
    operation: operationOf(WhoSupplies, variables),
    missing: missingFrom(data),
    picture: {
      nodes: picture.nodes,
      edges: picture.edges.filter(
        ({ source, target, relation }) =>
          goods.has(source) || goods.has(target) || (relation === 'SUPPLIES' && target === to),
      ),
    },
    centers: [to, commodity],
  }
}

/** The first of some goods with which sources say that a place is supplied, or else the first. */
export async function suppliedGoods(ask: Ask, to: string, goods: readonly Card[]): Promise<Card | null> {
  const known = await Promise.all(
    goods.slice(0, 6).map(({ id }) => ask(WhetherSupplied, { to, commodity: id }).then(countOf, () => 0)),
  )
  return goods[known.findIndex((count) => count > 0)] ?? goods[0] ?? null
}

const countOf = ({ suppliers }: ResultOf<typeof WhetherSupplied>) => suppliers?.totalCount ?? 0

function ranked(listed: readonly Listed[]): readonly Supplier[] {
  // Those with a share come first, then whom a source calls the largest.
  const weight = ({ share, claims }: Listed) => {
    if (share) return Number(share.value)
    return claims.some((claim) => claim.__typename === 'Statement' && /^largest\b/.test(claim.predicate)) ? 0 : -1
  }
  const sorted = listed.toSorted((one, other) => weight(other) - weight(one))
  return sorted.map((one) => ({ ...one, rank: 1 + sorted.findIndex((other) => weight(other) === weight(one)) }))
}
