import { question } from '../cypher/engine/question.ts'
import { builder } from './builder.ts'
import { collection } from './collection/collection.ts'
import { entityOrder } from './collection/entity-order.ts'
import { marked } from './collection/mark.ts'
import { connection } from './connection.ts'
import { Coordinates } from './coordinates.ts'
import { Country, type CountryRow } from './country.ts'
import { type EntityRow, entity, entityNode, location } from './entity.ts'
import { type EntityListed, listQuestions } from './entity-list.ts'
import { clausesOf } from './filter/clauses.ts'
import { anyOf, has, ids, oneOf } from './filter/conditions.ts'
import { entityFilter, through } from './filter/entity-filter.ts'
import { asParameter } from './filter/entity-matching.ts'
import { inRegions, liesIn } from './filter/held-ids.ts'
import { code } from './filter/string-filter.ts'
import { load } from './loading.ts'
import { page, pageArguments } from './page.ts'
import { Region, type RegionRow } from './region.ts'

export const PortKind = builder.enumType('PortKind', {
  description: 'What sort of port it is.',
  values: {
    SEAPORT: { description: 'A port on the sea.' },
    LAND_PORT: { description: 'A crossing on a land border.' },
    INLAND_PORT: { description: 'A port on a river or lake, or a dry port.' },
  } as const,
})

export const TransportMode = builder.enumType('TransportMode', {
  description: 'A way to carry goods.',
  values: {
    ROAD: { description: 'By road.' },
    RAIL: { description: 'By rail.' },
    WATER: { description: 'By sea, river or lake.' },
  } as const,
})

export interface PortRow extends EntityRow {
  readonly kind: 'PORT'
  readonly portKind: typeof PortKind.$inferType
  readonly unlocode?: string
  readonly worldPortIndex?: string
  readonly modes?: readonly (typeof TransportMode.$inferType)[]
  readonly countryId: string
  readonly regionId?: string
}

export const Port = builder.objectRef<PortRow>('Port')

const portsFacing = question<{ key: string; entity: PortRow }, { keys: readonly string[] }>('ports-facing')

builder.node(Port, {
  ...entityNode<PortRow>('PORT'),
  description: 'A seaport, an inland port or a land border crossing.',
  fields: (t) => ({
    portKind: t.expose('portKind', { type: PortKind, description: 'What sort of port it is.' }),
    unlocode: t.exposeString('unlocode', { nullable: true, description: 'UN/LOCODE: `CNSHG`.' }),
    worldPortIndex: t.exposeString('worldPortIndex', {
      nullable: true,
      description: 'Its number in the World Port Index.',
    }),
    modes: t.field({
      type: [TransportMode],
      description: 'How goods reach it; empty where no source says.',
      resolve: ({ modes }) => [...(modes ?? [])],
    }),
    location: t.field({
      type: Coordinates,
      nullable: true,
      description: 'Where it lies; null where no trustworthy position is known.',
      resolve: location,
    }),
    country: t.field({
      type: Country,
      description: 'The country that it lies in.',
      resolve: ({ countryId }, _, context) => entity<CountryRow>(context, countryId),
    }),
    region: t.field({
      type: Region,
      nullable: true,
      description: 'The part of the country that it lies in; null where no source says.',
      resolve: ({ regionId }, _, context) => (regionId ? entity<RegionRow>(context, regionId) : null),
    }),
    pairedWith: t.field({
      type: Port,
      nullable: true,
      description:
        'The crossing on the other side of the border; the best known where there are several, which `neighbors` lists.',
      resolve: async ({ id }, _, context) => (await load(context, portsFacing, id))[0]?.entity ?? null,
    }),
  }),
})

const PortConnection = connection<EntityListed<PortRow>, PortRow>('Port', {
  node: Port,
  toNode: ({ entity }) => entity,
  of: 'ports',
})

const PortFilter = entityFilter('PORT', 'ports', {
  kind: oneOf(() => PortKind, 'portKind', 'Of these kinds.'),
  country: ids('countryId', 'In these countries.', 'Country'),
  region: inRegions('In these regions: parts of a country, or regions that countries make up.', liesIn),
  unlocode: code('unlocode', 'Their UN/LOCODE.'),
  mode: anyOf(() => TransportMode, 'modes', 'That goods reach in one of these ways.'),
  located: has('latitude', 'True: only those whose position is known. False: only the others.'),
  inCountry: through(
    'COUNTRY',
    'id',
    'countryId',
    'That lie in a country that passes this filter: `{landlocked: true}`.',
  ),
  inRegion: through('REGION', 'id', 'regionId', 'That lie in a part of a country that passes this filter.'),
})

collection('ports', {
  kind: 'PORT',
  type: PortConnection,
  description: 'All ports and crossings, in name order.',
  filter: PortFilter,
  order: entityOrder('PORT', 'ports', {
    UNLOCODE: { property: 'unlocode', description: 'By their UN/LOCODE.' },
    COUNTRY: { property: 'countryId', description: "By their country's ISO 3166 code." },
  }),
  dimensions: {
    COUNTRY: { property: 'countryId', description: 'The country that they lie in.' },
    REGION: { property: 'regionId', description: 'The part of the country that they lie in.' },
    KIND: { property: 'portKind', description: 'What sort of port they are.' },
    MODE: { property: '*modes', description: 'How goods reach them; a port counts in each of its modes.' },
  },
})

const portsOfCountry = listQuestions<EntityListed<PortRow>>('ports-of-country')
const portsMatchingOfCountry = listQuestions<EntityListed<PortRow>>('ports-matching-of-country')

builder.objectField(Country, 'ports', (t) =>
  t.field({
    type: PortConnection,
    description: 'The ports and crossings in it, in name order.',
    args: {
      kinds: t.arg({ type: [PortKind], description: 'Only ports of these kinds.' }),
      where: t.arg({ type: PortFilter.type, description: 'Only ports that pass this filter.' }),
      ...pageArguments(t.arg),
    },
    resolve: async ({ id }, { kinds, where, ...wanted }, context) => {
      const field = marked('Country.ports', where, [])
      const portKinds = kinds ?? []
      if (!where) return page(context, { field, of: id, ...portsOfCountry, parameters: { portKinds } }, wanted)
      const clauses = asParameter(clausesOf(await PortFilter.expression(where, context)))
      const parameters = { portKinds, clauses }
      return page(context, { field, of: id, ...portsMatchingOfCountry, parameters }, wanted)
    },
  }),
)

const portsOfRegion = listQuestions<EntityListed<PortRow>>('ports-of-region')
const portsMatchingOfRegion = listQuestions<EntityListed<PortRow>>('ports-matching-of-region')

builder.objectField(Region, 'ports', (t) =>
  t.field({
    type: PortConnection,
    description:
      'The ports and crossings in it, in name order. `portsServing` has those that serve it from outside as well.',
    args: {
      kinds: t.arg({ type: [PortKind], description: 'Only ports of these kinds.' }),
      where: t.arg({ type: PortFilter.type, description: 'Only ports that pass this filter.' }),
      ...pageArguments(t.arg),
    },
    resolve: async ({ id }, { kinds, where, ...wanted }, context) => {
      const field = marked('Region.ports', where, [])
      const portKinds = kinds ?? []
      if (!where) return page(context, { field, of: id, ...portsOfRegion, parameters: { portKinds } }, wanted)
      const clauses = asParameter(clausesOf(await PortFilter.expression(where, context)))
      const parameters = { portKinds, clauses }
      return page(context, { field, of: id, ...portsMatchingOfRegion, parameters }, wanted)
    },
  }),
)
