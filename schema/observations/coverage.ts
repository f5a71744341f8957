import { question } from '../../cypher/engine/question.ts'
import { type Keyed, load } from '../../cypher/engine/reader.ts'
import type { CitationText } from '../../cypher/knowledge/evidence/citation.ts'
import { builder } from '../builder.ts'
import { Citation } from '../claims/citation.ts'
import type { Expression } from '../filter/expression.ts'
import { knownAt } from '../known-at.ts'
import { connection } from '../lists/connection.ts'
import { type DimensionName, type Dimensions, dimensionEnum } from '../lists/dimension.ts'
import { valueFields } from '../lists/dimension-value.ts'
import { largestFirst } from '../lists/largest-first.ts'
import { type ListedRow, pageArguments } from '../lists/page.ts'
import { pageOfWhole } from '../lists/whole-list.ts'
import type { Request } from '../request.ts'
import { type CoveredRow, coveredValues, type ValueCovered } from './covered-values.ts'
import { ObservationFilter } from './observation-filter.ts'
import { matchingObservations } from './observation-matching.ts'

interface CoverageRow extends ListedRow, ValueCovered {
  readonly dimension: DimensionName
  readonly none?: string | undefined
}

/** What is told of the coverage: each a property of observations, or what the statement works out of several. */
const dimensions = {
  MEASURE: { property: 'measure', description: 'What is measured.' },
  REPORTER: { property: 'reporterId', description: 'Whose numbers there are.' },
  PARTNER: { property: 'partnerId', description: 'With whom; none means the world, or that they have none.' },
  COMMODITY: { property: 'commodityId', description: 'Of what; none means all goods, or that they have none.' },
  YEAR: {
    property: 'YEARS',
    none: 'undated',
    description:
      'Each year that their periods touch: up to this year where the end is not known, the last year alone where the beginning is not; none, labelled "undated", where they have no period.',
  },
  SOURCE: { property: 'SOURCES', description: 'Each source that they cite, the strongest and all others.' },
} satisfies Dimensions

type CoverageDimensionName = keyof typeof dimensions

const CoverageDimension = dimensionEnum('Coverage', 'what observations there are', dimensions)

const observationsCovered: Keyed<CoveredRow> = question('observations-covered')

const Coverage = builder.objectRef<CoverageRow>('Coverage').implement({
  description: 'That there are observations with a value in a dimension: how many, of which time, and from where.',
  fields: (t) => ({
    dimension: t.expose('dimension', { type: CoverageDimension, description: 'The dimension, as `by` names it.' }),
    ...valueFields(t),
    count: t.exposeInt('count', {
      description: 'How many observations have the value. One that touches several years counts in each.',
    }),
    undated: t.exposeInt('undated', { description: 'How many of them have no period.' }),
    earliest: t.field({
      type: 'PartialDate',
      nullable: true,
      description:
        'When the earliest of their periods begins, or ends where no beginning is known; null where all are undated.',
      resolve: ({ earliest }) => earliest,
    }),
    latest: t.field({
      type: 'PartialDate',
      nullable: true,
      description:
        'When the latest of their periods ends, or begins where no end is known; null where all are undated.',
      resolve: ({ latest }) => latest,
    }),
    sourceCount: t.int({
      description: 'How many sources they cite.',
      resolve: ({ sources }) => sources.length,
    }),
    citations: t.field({
      type: [Citation],
      description: 'These sources, each once and without paragraphs.',
      resolve: ({ sources }): CitationText[] => [...sources],
    }),
  }),
})

const CoverageConnection = connection<CoverageRow, CoverageRow>('Coverage', {
  node: Coverage,
  toNode: (row) => row,
  of: 'values that observations have',
})

async function covered(context: Request, expression: Expression, by: readonly CoverageDimensionName[]) {
  const { possible, parameters } = matchingObservations(expression)
  if (!possible) return []
  const found = await Promise.all(
    by.map(async (dimension, place) => {
      const { property, ...more } = dimensions[dimension]
      const rows = await load(context, observationsCovered, property, parameters)
      const values = coveredValues(dimension, rows, Number(context.today.slice(0, 4)))
      return largestFirst(values.map((value) => ({ ...value, values: [value.value] }))).map(
        ({ sortKey, ...row }): CoverageRow => ({
          ...{ ...row, ...more, dimension, key: 'COVERAGE' },
          sortKey: `${place} ${sortKey}`,
        }),
      )
    }),
  )
  return found.flat()
}

const all = Object.keys(dimensions) as readonly CoverageDimensionName[]

builder.queryField('coverage', (t) =>
  t.field({
    type: CoverageConnection,
    nullable: true,
    // It is worked out whole: a longer page is no faster.
    extensions: { longPages: false },
    description:
      'Of what there are observations at all: each measure, reporter, partner, commodity, year and source, with how many observations have it, of which time, and from how many sources. Dimension by dimension, what most have first. With `where`, of what there are observations like that: `coverage(by: [YEAR], where: { reporter: ["country:CHN"], measure: [EXPORT_VALUE] })` says for which years. What is not listed is not in the graph, which does not mean that it is zero.',
    args: {
      by: t.arg({
        type: [CoverageDimension],
        description:
          'Only these dimensions, in this order, each once; all where it is left out, none where it is empty.',
      }),
      where: t.arg({
        type: ObservationFilter.type,
        description: 'Only observations that pass this filter; all where it is left out.',
      }),
      knownAt: t.arg(knownAt),
      ...pageArguments(t.arg),
    },
    resolve: async (_, args, context) => {
      const by = [...new Set(args.by ?? all)] as readonly CoverageDimensionName[]
      const expression = await ObservationFilter.expression(args.where, context)
      return pageOfWhole('Query.coverage', () => covered(context, expression, by), args)
    },
  }),
)
