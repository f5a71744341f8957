import { entity } from '../../cypher/knowledge/entities/entity.ts'
import { type Exposed, type Exposure, exposureOf, orderOf } from '../../cypher/knowledge/sea/exposure.ts'
import { builder } from '../builder.ts'
import { searches } from '../cost.ts'
import { Country, type CountryRow } from '../entities/country.ts'
import { SeaPassage } from '../entities/passage.ts'
import { Port, type PortRow } from '../entities/port.ts'
import { knownAt } from '../known-at.ts'
import { connection } from '../lists/connection.ts'
import { type ListedRow, type Page, pageArguments } from '../lists/page.ts'
import { pageOfWhole } from '../lists/whole-list.ts'
import { detourFields } from './detour-fields.ts'
import { modelled } from './sea-route.ts'

interface ExposedListed extends ListedRow, Exposed {}

interface ExposurePage extends Page<ExposedListed> {
  readonly exposure: () => Promise<Exposure>
}

const ExposedCountry = builder.objectRef<ExposedListed>('ExposedCountry').implement({
  description: `A country to whose main seaport the shortest way by sea goes through a passage. ${modelled}`,
  fields: (t) => ({
    country: t.field({
      type: Country,
      nullable: true,
      description: 'The country.',
      resolve: ({ port }, _, context) => entity<CountryRow>(context, port.countryId),
    }),
    port: t.field({
      type: Port,
      nullable: true,
      description: 'Its main seaport: the most prominent.',
      resolve: ({ port }, _, context) => entity<PortRow>(context, port.id),
    }),
    ...detourFields(t),
  }),
})

const ExposureConnection = connection<ExposedListed, ExposedListed, ExposurePage>('Exposure', {
  node: ExposedCountry,
  toNode: (row) => row,
  of: 'countries to which the way goes through a passage',
})

builder.objectFields(ExposureConnection, (t) => ({
  from: t.field({
    type: Port,
    nullable: true,
    description:
      'The port from which all ways are measured: the one asked about, or the main seaport of the country or region; null where there is none at sea.',
    resolve: async ({ exposure }, _, context) => {
      const { from } = await exposure()
      return from && entity<PortRow>(context, from.id)
    },
  }),
  countriesReached: t.int({
    nullable: true,
    description:
      'How many countries were looked at: all to whose main seaport there is a way by sea while the passage is open.',
    resolve: async ({ exposure }) => (await exposure()).reached,
  }),
}))

builder.queryField('exposure', (t) =>
  t.field({
    type: ExposureConnection,
    nullable: true,
    extensions: searches(3),
    description: `How much does a port or country depend on a passage? The countries to whose main seaport its shortest way by sea goes through it, and what the detour is if it is closed: those without any other way first, then the longest detours. One port stands for each country, its most prominent seaport, so that a country with two coasts is looked at from one; the list tells of ways, not of how much is carried on them. ${modelled}`,
    args: {
      of: t.arg.id({
        required: true,
        description: 'A port, or a country or a part of one for its main seaport: `country:CHN`.',
      }),
      passage: t.arg({ type: SeaPassage, required: true, description: 'The passage: `SUEZ`.' }),
      knownAt: t.arg(knownAt),
      ...pageArguments(t.arg),
    },
    resolve: async (_, args, context) => {
      let found: Promise<Exposure> | undefined
      const exposure = () => {
        found ??= exposureOf(context, args.of, args.passage)
        return found
      }
      const list = pageOfWhole('Query.exposure', async () => listed((await exposure()).exposed), args)
      await exposure()
      return { ...list, exposure }
    },
  }),
)

function listed(exposed: readonly Exposed[]): readonly ExposedListed[] {
  return exposed.map((row) => ({ ...row, key: row.port.countryId, sortKey: orderOf(row) }))
}
