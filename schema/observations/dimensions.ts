import type { Value } from '../../cypher/engine/graph.ts'
import { question } from '../../cypher/engine/question.ts'
import { type Keyed, load } from '../../cypher/engine/reader.ts'
import type { Expression } from '../filter/expression.ts'
import { type DimensionName, type Dimensions, dimensionEnum } from '../lists/dimension.ts'
import { facetsField, wholeListCounted } from '../lists/facets.ts'
import { largestFirst } from '../lists/largest-first.ts'
import type { Request } from '../request.ts'
import { matchingObservations } from './observation-matching.ts'
import { ObservationConnection } from './observations.ts'

/** What observations can be counted by: each a property of theirs. */
const observationDimensions: Dimensions = {
  REPORTER: { property: 'reporterId', description: 'Whose number it is.' },
  PARTNER: { property: 'partnerId', description: 'With whom; none means the world, or that it has none.' },
  COMMODITY: { property: 'commodityId', description: 'Of what; none means all goods, or that it has none.' },
  MEASURE: { property: 'measure', description: 'What is measured.' },
  KIND: { property: 'kind', description: 'What the number is: an amount, a growth rate, a share …' },
  UNIT: { property: 'unit', description: 'The unit.' },
  FLOW: { property: 'flow', description: 'Which way the goods go.' },
  COMPARATOR: { property: 'comparator', description: 'How the stated number relates to the true one.' },
  PERIOD: { property: 'periodLabel', description: 'The period, in words.' },
  BASIS: { property: 'basis', description: 'What it rests on.' },
  SOURCE: { property: 'source', description: 'The source; the strongest where it cites several.' },
}

export const ObservationDimension = dimensionEnum('Observation', 'observations', observationDimensions)

interface GroupRow {
  readonly key: string
  readonly one: Value
  readonly two: Value
  readonly total: number
}

const observationsMatchingGroups: Keyed<GroupRow> = question('observations-matching-groups')

/** The properties that hold some dimensions. */
export function propertiesOf(dimensions: readonly DimensionName[]): readonly string[] {
  return dimensions.flatMap((dimension) => observationDimensions[dimension]?.property ?? [])
}

/**
 * The observations that pass a filter, counted by one dimension or two, the largest group first.
 * @throws {BadInput} where the filter can't be
 */
export async function countObservations(
  context: Request,
  expression: Expression,
  dimensions: readonly DimensionName[],
) {
  const { possible, parameters } = matchingObservations(expression)
  if (!possible) return []
  const rows = await load(context, observationsMatchingGroups, propertiesOf(dimensions).join(' '), parameters)
  return largestFirst(
    rows.map(({ one, two, total }) => ({ values: [one, two].slice(0, dimensions.length), count: total })),
  )
}

facetsField(
  ObservationConnection,
  'observations',
  ObservationDimension,
  wholeListCounted,
  (context, { all }, dimension) => countObservations(context, all, [dimension]),
)
