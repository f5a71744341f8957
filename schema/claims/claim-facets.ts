import type { Value } from '../../cypher/engine/graph.ts'
import { question } from '../../cypher/engine/question.ts'
import { type Keyed, load } from '../../cypher/engine/reader.ts'
import { clausesOf } from '../filter/clauses.ts'
import { asParameter } from '../filter/entity-matching.ts'
import { type Dimension, type DimensionName, dimensionEnum } from '../lists/dimension.ts'
import { facetsField } from '../lists/facets.ts'
import { Groups } from '../lists/grouped.ts'
import { largestFirst } from '../lists/largest-first.ts'
import type { Request } from '../request.ts'
import { ClaimConnection } from './claim.ts'
import { ClaimFilter } from './claim-filter.ts'
import type { ClaimPage } from './claim-page.ts'

interface ClaimDimension extends Dimension {
  /** The conditions of a filter that choose among the values of this dimension. */
  readonly chosenBy: readonly string[]
}

/** What claims can be counted by. One without a property is worked out by the statement that counts it. */
const claimDimensions = {
  TYPE: { property: 'type', chosenBy: ['type'], description: 'What sort of claim it is.' },
  MEASURE: {
    chosenBy: ['measure', 'hasMeasure'],
    description: 'What its number measures; none for statements in words.',
  },
  PREDICATE: { property: 'predicate', chosenBy: ['predicate'], description: 'What is said, in words.' },
  PARTNER: {
    chosenBy: ['partner'],
    description:
      'Each other entity that it is about, in any role but that of who said it or passed it on; none where it is about nothing else.',
  },
  YEAR: {
    chosenBy: ['year', 'hasPeriod'],
    none: 'undated',
    description:
      'Each year that its period touches: up to this year where the end is not known, the last year alone where the beginning is not; none, labelled "undated", where it has no period.',
  },
  SOURCE: { chosenBy: ['source'], description: 'Each source that it cites, the strongest and all others.' },
  ATTRIBUTED_TO: {
    property: 'attributedToId',
    chosenBy: ['attributedTo', 'isAttributed'],
    description:
      'Who said it, where the source passes on the words of somebody else; none where the source speaks for itself, or has them from somebody named in words alone.',
  },
  BASIS: { property: 'basis', chosenBy: ['basis'], description: 'What it rests on.' },
} satisfies Partial<Record<DimensionName, ClaimDimension>>

type ClaimDimensionName = keyof typeof claimDimensions

const ClaimDimensionEnum = dimensionEnum('Claim', 'claims', claimDimensions)

interface GroupRow {
  readonly key: string
  readonly held: Value
  readonly total: number
}

const claimsGrouped: Keyed<GroupRow> = question('claims-grouped')
const claimsGroupedByPartner: Keyed<GroupRow> = question('claims-grouped-by-partner')

/**
 * Counts the claims of a list by one dimension, the most frequent value first.
 * @throws {BadInput} where the filter can't be
 */
async function countClaims(context: Request, { counted }: ClaimPage, name: ClaimDimensionName) {
  const dimension: ClaimDimension = claimDimensions[name]
  const others = Object.entries(counted.where ?? {}).filter(([field]) => !dimension.chosenBy.includes(field))
  const clauses = clausesOf(await ClaimFilter.expression(Object.fromEntries(others), context))
  if (clauses.length === 0) return []
  const parameters = { day: counted.day ?? null, clauses: asParameter(clauses) }
  const rows = await Promise.all(
    (await counted.of()).map((id) =>
      name === 'PARTNER'
        ? load(context, claimsGroupedByPartner, id, parameters)
        : load(context, claimsGrouped, id, {
            ...parameters,
            dimension: dimension.property ?? name,
            thisYear: Number(context.today.slice(0, 4)),
          }),
    ),
  )
  const groups = new Groups()
  for (const { held, total } of rows.flat()) groups.add([spelled(name, held)], total, [])
  return largestFirst(groups.all())
}

/** The graph has the sorts of claims in small letters. */
function spelled(name: ClaimDimensionName, held: Value): Value {
  return name === 'TYPE' && typeof held === 'string' ? held.toUpperCase() : held
}

facetsField(
  ClaimConnection,
  'claims',
  ClaimDimensionEnum,
  'The whole list is counted, not only the page, and a claim with several values counts in each. Each dimension is counted with all of `where` but the conditions that choose among its own values, so that other choices can be seen; conditions inside `and`, `or` and `not` always hold.',
  (context, list, dimension) => countClaims(context, list, dimension as ClaimDimensionName),
  claimDimensions,
)
