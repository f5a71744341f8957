import { builder } from '../builder.ts'
import { Port, type PortRow } from '../entities/port.ts'
import { connection } from '../lists/connection.ts'
import { listQuestions } from '../lists/list-questions.ts'
import { type ListedRow, page, pageArguments } from '../lists/page.ts'
import { reads } from '../reads.ts'
import type { StepRow } from './path.ts'
import { PortService, type PortServiceListed } from './port-service.ts'

/** `entity` is the port, `key` its id. */
interface CountryServedListed extends ListedRow {
  readonly entity: PortRow
  readonly countryId: string
  readonly steps: readonly StepRow[]
}

const CountryServedConnection = connection<CountryServedListed, PortServiceListed>('CountryServed', {
  node: PortService,
  toNode: ({ countryId, ...row }) => ({ ...row, key: countryId }),
  of: 'countries that the port serves, and the evidence',
})

const countriesServedByPort = listQuestions<CountryServedListed>('countries-served-by-port')

builder.objectField(Port, 'countriesServed', (t) =>
  t.field({
    type: CountryServedConnection,
    extensions: reads(),
    nullable: true,
    description:
      'Which countries does it give access to? The one that it lies in; one in which the crossing lies that it faces over the border; those in which a railway or corridor stops that is open and also stops at it; and those whose trade it is known to carry. These are the rules of `portsServing`, read the other way. The shortest evidence first, then by name.',
    args: pageArguments(t.arg),
    resolve: ({ id }, args, context) =>
      page(context, { field: 'Port.countriesServed', of: id, ...countriesServedByPort }, args),
  }),
)
