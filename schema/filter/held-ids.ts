import type { Parameters } from '../../cypher/engine/graph.ts'
import { question } from '../../cypher/engine/question.ts'
import { type Keyed, load } from '../../cypher/engine/reader.ts'
import type { Request } from '../request.ts'
import { type Condition, condition } from './condition.ts'
import { type Expression, isIn, some } from './expression.ts'
import { presentIds } from './lists.ts'

interface HeldRow {
  readonly key: string
  readonly held: string
}

const areasOfRegions: Keyed<HeldRow> = question('areas-of-regions')

/**
 * A condition that a question answers: which things are meant by the ids that clients write.
 * @param type the GraphQL type of what clients name
 */
export function answeredBy(
  ask: Keyed<HeldRow>,
  type: string | undefined,
  description: string,
  parameters: (context: Request) => Parameters,
): Condition {
  return condition<readonly string[]>(
    () => ['ID'],
    `${description} An empty list lets nothing pass.`,
    async (given, field, context) => {
      const present = await presentIds(context, given, field, type)
      const rows = await Promise.all(present.map((id) => load(context, ask, id, parameters(context))))
      return isIn('id', [...new Set(rows.flat().map(({ held }) => held))])
    },
  )
}

/** A condition on the region in which something lies: a part of a country, or a region that countries make up. */
export function inRegions(description: string, expression: (areas: Areas) => Expression): Condition {
  return condition<readonly string[]>(
    () => ['ID'],
    `${description} An empty list lets nothing pass.`,
    async (given, field, context) => {
      const present = await presentIds(context, given, field, 'Region')
      const rows = await Promise.all(present.map((id) => load(context, areasOfRegions, id)))
      const areas = [...new Set(rows.flat().map(({ held }) => held))]
      return expression({
        countries: areas.filter((id) => id.startsWith('country:')),
        divisions: areas.filter((id) => id.startsWith('region:')),
      })
    },
  )
}

/** The countries that make up some regions, and the parts of countries that lie in them. */
interface Areas {
  readonly countries: readonly string[]
  readonly divisions: readonly string[]
}

/** What lies in these areas, as its `countryId` and `regionId` say. */
export function liesIn({ countries, divisions }: Areas): Expression {
  return some([
    ...(countries.length > 0 ? [isIn('countryId', countries)] : []),
    ...(divisions.length > 0 ? [isIn('regionId', divisions)] : []),
  ])
}
