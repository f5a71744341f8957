import { question } from '../cypher/engine/question.ts'
import { builder } from './builder.ts'
import { connection } from './connection.ts'
import { Coordinates } from './coordinates.ts'
import { Country, type CountryRow } from './country.ts'
import { type EntityRow, entity, entityNode, location } from './entity.ts'
import { type EntityListed, listQuestions } from './entity-list.ts'
import { listEverything } from './everything-of-kind.ts'
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

const TransportMode = builder.enumType('TransportMode', {
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
        'The crossing on the other side of the border; the first by name where there are several, which `neighbors` lists.',
      resolve: async ({ id }, _, context) => (await load(context, portsFacing, id))[0]?.entity ?? null,
    }),
  }),
})

export const PortConnection = connection<EntityListed<PortRow>, PortRow>('Port', {
  node: Port,
  toNode: ({ entity }) => entity,
  of: 'ports',
})

listEverything('ports', 'PORT', PortConnection, 'All ports and crossings, in name order.')

const portsOfCountry = listQuestions<EntityListed<PortRow>>('ports-of-country')

builder.objectField(Country, 'ports', (t) =>
  t.field({
    type: PortConnection,
    description: 'The ports and crossings in it, in name order.',
    args: {
      kinds: t.arg({ type: [PortKind], description: 'Only ports of these kinds.' }),
      ...pageArguments(t.arg),
    },
    resolve: ({ id }, { kinds, ...wanted }, context) =>
      page(
        context,
        { field: 'Country.ports', of: id, ...portsOfCountry, parameters: { portKinds: kinds ?? [] } },
        wanted,
      ),
  }),
)

const portsOfRegion = listQuestions<EntityListed<PortRow>>('ports-of-region')

builder.objectField(Region, 'ports', (t) =>
  t.field({
    type: PortConnection,
    description:
      'The ports and crossings in it, in name order. `portsServing` has those that serve it from outside as well.',
    args: {
      kinds: t.arg({ type: [PortKind], description: 'Only ports of these kinds.' }),
      ...pageArguments(t.arg),
    },
    resolve: ({ id }, { kinds, ...wanted }, context) =>
      page(
        context,
        { field: 'Region.ports', of: id, ...portsOfRegion, parameters: { portKinds: kinds ?? [] } },
        wanted,
      ),
  }),
)
