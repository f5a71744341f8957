import { question } from '../../cypher/engine/question.ts'
import { load } from '../../cypher/engine/reader.ts'
import { builder } from '../builder.ts'
import { clausesOf } from '../filter/clauses.ts'
import { anyOf, has, oneOf } from '../filter/conditions.ts'
import { entityFilter } from '../filter/entity-filter.ts'
import { asParameter } from '../filter/entity-matching.ts'
import { every, everything } from '../filter/expression.ts'
import { collection } from '../lists/collection.ts'
import { entityOrder } from '../lists/entity-order.ts'
import { entityConnection, entityPage } from '../lists/entity-page.ts'
import { type EntityListed, listQuestions } from '../lists/list-questions.ts'
import { pageArguments } from '../lists/page.ts'
import { reads } from '../reads.ts'
import { Confidence, type ConfidenceName } from './confidence.ts'
import { Country } from './country.ts'
import { entityNode } from './entity.ts'
import { Region } from './region.ts'
import { type SiteRow, siteDimensions, siteFields, siteFilters, siteOrders } from './site.ts'
import { TransportMode } from './transport-mode.ts'

export const PortKind = builder.enumType('PortKind', {
  description: 'What sort of port it is.',
  values: {
    SEAPORT: { description: 'A port on the sea.' },
    LAND_PORT: { description: 'A crossing on a land border.' },
    RIVER_PORT: { description: 'A port on a river or a lake; those of the Yangtze from Taicang up are among them.' },
    DRY_PORT: { description: 'A terminal on land, where goods are cleared and change between road and rail.' },
    OFFSHORE_TERMINAL: { description: 'A terminal or an oil or gas field out at sea.' },
    INLAND_PORT: {
      description:
        'An inland terminal of which no source says whether it is dry. Only in the profile `full`, of places that UN/LOCODE alone lists.',
    },
    WATER_PORT: {
      description:
        'A port that ships reach, of which no source says whether it lies on the sea. Only in the profile `full`, of places that UN/LOCODE alone lists.',
    },
  } as const,
})

export const PortSize = builder.enumType('PortSize', {
  description:
    'How large a port is by what it handles in a year: as its curator knows it, or by the classes of the World Factbook. Not the harbor size of the World Port Index.',
  values: {
    LARGE: { description: 'Roughly more than 10 million tonnes, or half a million containers of 20 feet.' },
    MEDIUM: { description: 'Of more than local importance, below that.' },
    SMALL: { description: 'Of local importance.' },
    VERY_SMALL: {
      description: 'Less than that: the World Factbook lists the larger ports of its country, and not this one.',
    },
  } as const,
})

export const CrossingStatus = builder.enumType('CrossingStatus', {
  description: 'Whether goods can cross a border at a crossing.',
  values: {
    OPEN: { description: 'They can.' },
    LIMITED: { description: 'Only some, some of the time, or only of one side.' },
    CLOSED: { description: 'They cannot.' },
  } as const,
})

export interface PortRow extends SiteRow {
  readonly kind: 'PORT'
  readonly portKind: typeof PortKind.$inferType
  readonly worldPortIndex?: string
  readonly portSize?: typeof PortSize.$inferType
  readonly importance?: number
  readonly hasContainers?: boolean
  readonly confidence?: ConfidenceName
  readonly positionConfidence?: ConfidenceName
  readonly crossingStatus?: typeof CrossingStatus.$inferType
  readonly crossingStatusAsOf?: string
  readonly modes?: readonly (typeof TransportMode.$inferType)[]
}

export const Port = builder.objectRef<PortRow>('Port')

const portsFacing = question<{ key: string; entity: PortRow }, { keys: readonly string[] }>('ports-facing')

builder.node(Port, {
  ...entityNode<PortRow>('PORT'),
  description: 'A port on the sea, on a river or on land, or a land border crossing.',
  fields: (t) => ({
    portKind: t.expose('portKind', { type: PortKind, description: 'What sort of port it is.' }),
    ...siteFields(t, 'NLRTM'),
    worldPortIndex: t.exposeString('worldPortIndex', {
      nullable: true,
      description: 'Its number in the World Port Index; the first where it has several there.',
    }),
    size: t.field({
      type: PortSize,
      nullable: true,
      extensions: reads('portSize'),
      description: 'How large it is; null where nobody says.',
      resolve: ({ portSize }) => portSize,
    }),
    importance: t.exposeInt('importance', {
      nullable: true,
      description:
        'How important it is for trade, from 0 to 100: by hand for the well-known ones, from containers and tonnes; for the others by how many sources list it and how. An estimate for ordering, no statistic. Null for places that UN/LOCODE alone lists.',
    }),
    containers: t.boolean({
      nullable: true,
      extensions: reads('hasContainers'),
      description:
        'True where a source lists a container terminal; null where none does, which is no proof that there is none.',
      resolve: ({ hasContainers }) => hasContainers,
    }),
    confidence: t.field({
      type: Confidence,
      nullable: true,
      description:
        'How sure it is that it is a port, of this kind and in this place; null where only UN/LOCODE lists it.',
      resolve: ({ confidence }) => confidence,
    }),
    locationConfidence: t.field({
      type: Confidence,
      nullable: true,
      extensions: reads('positionConfidence'),
      description:
        'How sure `location` is, where it is curated: HIGH within some 3 kilometres, MEDIUM within 10, LOW within 15. Null where a data set gives it.',
      resolve: ({ positionConfidence }) => positionConfidence,
    }),
    crossingStatus: t.expose('crossingStatus', {
      type: CrossingStatus,
      nullable: true,
      description:
        'Of a border crossing, whether it is open, by general knowledge on the day in `crossingStatusAsOf`; by the most open, where it has several. The least certain of what is said of it: wars and closures change it. Null where nobody says.',
    }),
    crossingStatusAsOf: t.expose('crossingStatusAsOf', {
      type: 'PartialDate',
      nullable: true,
      description: 'As of when `crossingStatus` is known.',
    }),
    modes: t.field({
      type: [TransportMode],
      description: 'How goods reach it; empty where no source says.',
      resolve: ({ modes }) => [...(modes ?? [])],
    }),
    pairedWith: t.field({
      type: Port,
      nullable: true,
      extensions: reads(),
      description:
        'The crossing on the other side of the border; the best known where there are several, which `facing` lists.',
      resolve: async ({ id }, _, context) => (await load(context, portsFacing, id))[0]?.entity ?? null,
    }),
    facing: t.field({
      type: [Port],
      nullable: true,
      extensions: reads(),
      description: 'The crossings on the other side of the border, the best known first.',
      resolve: async ({ id }, _, context) => (await load(context, portsFacing, id)).map(({ entity }) => entity),
    }),
  }),
})

const PortConnection = entityConnection<PortRow>('Port', { node: Port, of: 'ports' })

const PortFilter = entityFilter('PORT', 'ports', {
  portKind: oneOf(() => PortKind, 'portKind', 'Of these kinds.'),
  size: oneOf(() => PortSize, 'portSize', 'Of these sizes.'),
  containers: has(
    'hasContainers',
    'True: only those where a source lists a container terminal. False: only the others.',
  ),
  ...siteFilters(),
  crossingStatus: oneOf(
    () => CrossingStatus,
    'crossingStatus',
    'Border crossings that are open, or not, so far as is known.',
  ),
  modes: anyOf(() => TransportMode, 'modes', 'That goods reach in one of these ways.'),
})

collection('ports', {
  kind: 'PORT',
  type: PortConnection,
  description: 'All ports and crossings, in name order.',
  filter: PortFilter,
  order: entityOrder('PORT', 'ports', siteOrders),
  dimensions: {
    ...siteDimensions,
    PORT_KIND: { property: 'portKind', description: 'What sort of port they are.' },
    SIZE: { property: 'portSize', description: 'How large they are.' },
    MODES: { property: '*modes', description: 'How goods reach them; a port counts in each of its modes.' },
  },
})

const portsOfCountry = listQuestions<EntityListed<PortRow>>('ports-of-country')
const portsMatchingOfCountry = listQuestions<EntityListed<PortRow>>('ports-matching-of-country')
const portsOfRegion = listQuestions<EntityListed<PortRow>>('ports-of-region')
const portsMatchingOfRegion = listQuestions<EntityListed<PortRow>>('ports-matching-of-region')

/** The ports of a country or region, as a field of it; filtered they come from another statement. */
function portsField(
  whose: typeof Country | typeof Region,
  description: string,
  all: typeof portsOfCountry,
  matching: typeof portsOfCountry,
): void {
  builder.objectField(whose as typeof Country, 'ports', (t) =>
    t.field({
      type: PortConnection,
      extensions: reads(),
      nullable: true,
      description,
      args: {
        kinds: t.arg({
          type: [PortKind],
          description: 'Only ports of these kinds; all where it is left out, none where it is empty.',
        }),
        where: t.arg({ type: PortFilter.type, description: 'Only ports that pass this filter.' }),
        ...pageArguments(t.arg),
      },
      resolve: async ({ id }, args, context) => {
        const { kinds, where } = args
        const field = `${whose.name}.ports`
        const portKinds = kinds ?? null
        const filtered = where ? await PortFilter.expression(where, context) : everything
        const asMatched = async () => {
          const within = { [whose === Country ? 'country' : 'region']: [id], ...(kinds && { portKind: kinds }) }
          return { kind: 'PORT', expression: every([await PortFilter.expression(within, context), filtered]) } as const
        }
        if (!where) return entityPage(context, { field, of: id, ...all, parameters: { portKinds } }, args, asMatched)
        const parameters = { portKinds, clauses: asParameter(clausesOf(filtered)) }
        return entityPage(context, { field, of: id, ...matching, parameters }, args, asMatched)
      },
    }),
  )
}

portsField(Country, 'The ports and crossings in it, in name order.', portsOfCountry, portsMatchingOfCountry)
portsField(
  Region,
  'The ports and crossings in it, in name order. `portsServing` has those that serve it from outside as well.',
  portsOfRegion,
  portsMatchingOfRegion,
)
