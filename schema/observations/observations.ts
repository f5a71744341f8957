import type { ObservationRow } from '../../cypher/knowledge/claims/observation.ts'
import { builder } from '../builder.ts'
import { Observation } from '../claims/observation.ts'
import type { Expression } from '../filter/expression.ts'
import { knownAt } from '../known-at.ts'
import { connection } from '../lists/connection.ts'
import { filteredPage } from '../lists/matching-page.ts'
import { order, type SortKey } from '../lists/order.ts'
import { type Page, type PageArguments, pageArguments } from '../lists/page.ts'
import type { Request } from '../request.ts'
import { ObservationFilter } from './observation-filter.ts'
import { type ObservationListed, observationList } from './observation-list.ts'

/** A page of observations, and the filter that the whole list was asked with. */
export interface ObservationPage extends Page<ObservationListed> {
  readonly all: Expression
}

export const ObservationConnection = connection<ObservationListed, ObservationRow, ObservationPage>('Observation', {
  node: Observation,
  toNode: ({ claim }) => claim,
  of: 'observations',
})

/**
 * A page of the observations that pass a filter.
 * @param field the field whose list it is
 * @param args all its arguments
 * @throws {BadInput} where the filter or the page can't be
 */
export function observationPage(
  context: Request,
  field: string,
  all: Expression,
  keys: readonly SortKey[],
  args: PageArguments,
): ObservationPage {
  return { ...filteredPage(context, { field, of: 'OBSERVATION', ...observationList(all, keys) }, args), all }
}

const observationOrder = order('Observation', 'observations', {
  PERIOD: { property: 'periodStart', description: 'By when the period they speak of begins.' },
  PERIOD_END: { property: 'periodEnd', description: 'By when the period they speak of ends.' },
  VALUE: { property: 'valueKey', description: 'By their value, exactly. Wants one unit: add `unit: ["USD"]`.' },
  MEASURE: { property: 'measure', description: 'By what they measure.' },
  UNIT: { property: 'unit', description: 'By their unit.' },
  REPORTER: { property: 'reporterId', description: "By their reporter's id." },
  PARTNER: { property: 'partnerId', description: "By their partner's id; the world comes last." },
  COMMODITY: { property: 'commodityId', description: "By their commodity's id; all goods come last." },
})

builder.queryField('observations', (t) =>
  t.field({
    type: ObservationConnection,
    nullable: true,
    description:
      'All claims with a number, filtered and sorted as asked. What articles state first, then what is derived from that, then data sets.',
    args: {
      where: t.arg({
        type: ObservationFilter.type,
        description: 'Only those that pass this filter; all where it is left out.',
      }),
      orderBy: t.arg({
        type: [observationOrder.type],
        description: 'How they are sorted; the strongest evidence first where it is left out.',
      }),
      knownAt: t.arg(knownAt),
      ...pageArguments(t.arg),
    },
    resolve: async (_, args, context) => {
      const keys = observationOrder.keys(args.orderBy)
      const expression = await ObservationFilter.expression(args.where, context)
      return observationPage(context, 'Query.observations', expression, keys, args)
    },
  }),
)
