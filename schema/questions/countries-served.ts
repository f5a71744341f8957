import { builder } from '../builder.ts'
import { Port } from '../entities/port.ts'
import { connection } from '../lists/connection.ts'
import { listQuestions } from '../lists/list-questions.ts'
import { numbered } from '../lists/numbered.ts'
import { page, pageArguments } from '../lists/page.ts'
import { reads } from '../reads.ts'
import { PortService, type PortServiceListed, type PortServiceRow } from './port-service.ts'

/** `entity` is the port, `key` its id. */
type CountryServedRow = PortServiceRow & { readonly countryId: string }
type CountryServedListed = PortServiceListed & { readonly countryId: string }

const CountryServedConnection = connection<CountryServedListed, PortServiceListed>('CountryServed', {
  node: PortService,
  toNode: ({ countryId, ...row }) => ({ ...row, key: countryId }),
  of: 'countries that the port serves, and the evidence',
})

const countriesServedByPort = listQuestions<CountryServedRow>('countries-served-by-port')

builder.objectField(Port, 'countriesServed', (t) =>
  t.field({
    type: CountryServedConnection,
    extensions: reads(),
    nullable: true,
    description:
      'Which countries does it give access to? The one that it lies in; one in which the crossing lies that it faces over the border; those in which a railway or corridor stops that is open and also stops at it; and those whose trade it is known to carry. `portsServing` of these countries has the port too; a country that it serves only with one change of train (`RAIL_PORT_ONE_CHANGE`) is not among them. Its own country first, then those that it faces, those whose trade it is known to carry, by rank, and those that trains go to; then by name.',
    args: pageArguments(t.arg),
    resolve: ({ id }, args, context) =>
      numbered(page(context, { field: 'Port.countriesServed', of: id, ...countriesServedByPort }, args)),
  }),
)
