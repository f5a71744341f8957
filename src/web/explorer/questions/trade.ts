import { ask, operationOf } from '../../shared/graphql/ask.ts'
import { Card, Said } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import { around } from '../picture/around.ts'
import type { Answered } from './answered.ts'

const HowItTrades = graphql(
  `
  query HowItTrades($of: ID!) {
    about: entity(id: $of) {
      ...Card
      exported: neighbors(relations: [EXPORTS], direction: OUT, first: 20) { nodes { ...Card } }
      imported: neighbors(relations: [IMPORTS], direction: OUT, first: 20) { nodes { ...Card } }
    }
    exportValues: timeSeries(reporter: $of, measure: EXPORT_VALUE) {
      partner { id }
      commodity { id }
      points { observation { ...Said } }
    }
    importValues: timeSeries(reporter: $of, measure: IMPORT_VALUE) {
      partner { id }
      commodity { id }
      points { observation { ...Said } }
    }
    exportShares: dependencies(of: $of, flow: EXPORTS, threshold: "0", first: 10) {
      nodes { on { ...Card } evidence { ...Said } }
    }
    importShares: dependencies(of: $of, flow: IMPORTS, threshold: "0", first: 10) {
      nodes { on { ...Card } evidence { ...Said } }
    }
  }
`,
  [Card, Said],
)

type Data = ResultOf<typeof HowItTrades>

/** What an entity sells, or what it buys. */
export interface Direction {
  readonly flow: 'EXPORTS' | 'IMPORTS'
  /** Of each source the latest total. */
  readonly totals: readonly Said[]
  /** The shares of its largest partners, the largest first. */
  readonly shares: readonly Said[]
  readonly goods: readonly Card[]
}

export interface Trade {
  readonly about: Data['about']
  readonly directions: readonly Direction[]
}

/** Asks what a country or region sells and buys, and with whom; the picture is of its partners and goods. */
export async function howItTrades(of: string): Promise<Answered<'trade', Trade>> {
  const variables = { of }
  const data = await ask(HowItTrades, variables)
  const { about, exportShares, importShares } = data
  const directions: readonly Direction[] = [
    direction('EXPORTS', data.exportValues, exportShares, about?.exported.nodes),
    direction('IMPORTS', data.importValues, importShares, about?.imported.nodes),
  ]
  const partners = [...exportShares.nodes, ...importShares.nodes].map(({ on }) => on.id)
  const goods = directions.flatMap((one) => one.goods.map(({ id }) => id))
  return {
    question: 'trade',
    data: { about, directions },
    operation: operationOf(HowItTrades, variables),
    picture: await around([...new Set([of, ...partners, ...goods])], 0, 100),
    centers: [of],
  }
}

function direction(
  flow: Direction['flow'],
  series: Data['exportValues'],
  { nodes }: Data['exportShares'],
  goods: readonly Card[] = [],
): Direction {
  const whole = series.filter(({ partner, commodity }) => !partner && !commodity)
  return {
    flow,
    totals: whole.flatMap(({ points }) => points.at(-1)?.observation ?? []),
    shares: nodes.map(({ evidence }) => evidence),
    goods,
  }
}
