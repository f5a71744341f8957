import type { GraphQLResolveInfo } from 'graphql'
import { alwaysRead } from '../../cypher/engine/columns.ts'
import { load } from '../../cypher/engine/reader.ts'
import { entitiesById, entity } from '../../cypher/knowledge/entities/entity.ts'
import { knownEntity } from '../../cypher/knowledge/entities/known-entity.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import { weakest } from '../../cypher/knowledge/evidence/basis.ts'
import { changeBounds } from '../../cypher/knowledge/routes/ports-with-change.ts'
import { railToPlace } from '../../cypher/knowledge/routes/rail-to-place.ts'
import { builder } from '../builder.ts'
import { Basis } from '../claims/basis.ts'
import { Agreement, type AgreementRow } from '../entities/agreement.ts'
import { Confidence, type ConfidenceName } from '../entities/confidence.ts'
import { Entity } from '../entities/entity.ts'
import { Port, PortKind, type PortRow } from '../entities/port.ts'
import { knownAt } from '../known-at.ts'
import { connection } from '../lists/connection.ts'
import { listQuestions } from '../lists/list-questions.ts'
import { numbered } from '../lists/numbered.ts'
import { checkedFirst, type ListedRow, type Page, type PageArguments, page, pageArguments } from '../lists/page.ts'
import { startSelected } from '../reads.ts'
import type { Request } from '../request.ts'
import { Path, type StepRow } from './path.ts'
import { PortRole, type PortRoleName } from './port-role.ts'
import { distances, withChanges } from './ports-with-change.ts'
import { TransitMode } from './transit-mode.ts'

/** `entity` is the port, `key` the place that it serves. */
export interface PortServiceRow extends ListedRow {
  readonly entity: PortRow
  readonly steps: readonly StepRow[]
  readonly role: PortRoleName
  /** How important it is known to be for the place, or a member of it; null if it is not known to carry its trade. */
  readonly carries?: number | null
  readonly via?: readonly string[] | null
  readonly modes?: readonly (typeof TransitMode.$inferType)[] | null
  readonly instrument?: string | null
  readonly agreement?: string | null
  readonly share?: string | null
  readonly confidence?: ConfidenceName | null
  readonly note?: string | null
  /** Where goods change trains, if that is how it serves the place, and the kilometres of that way. */
  readonly change?: string
  readonly kilometres?: number
}

/** With its place in the list, from 1. */
export type PortServiceListed = PortServiceRow & { readonly place: number }

const ofGateway = 'Null where it is not known to carry trade of the place, and follows from other facts alone.'
const unlessKnown = 'Null where it is neither known to carry trade of the place nor reached with a change of train.'

export const PortService = builder.objectRef<PortServiceListed>('PortService').implement({
  description: 'A port that serves a place, and why.',
  fields: (t) => ({
    port: t.field({ type: Port, description: 'The port.', resolve: ({ entity }) => entity }),
    place: t.field({
      type: Entity,
      nullable: true,
      description: 'The place that it serves.',
      resolve: ({ key }, _, context) => entity(context, key),
    }),
    role: t.expose('role', { type: PortRole, description: 'In which role it serves the place.' }),
    rank: t.int({
      description: 'Its position in the list as it was asked for, from 1 on, over all pages.',
      resolve: ({ place }) => place,
    }),
    evidence: t.field({
      type: Path,
      description:
        'Why: the chain of facts from port to place that is easiest to check. What lies or faces each other across a border comes before what is known of its trade, and that before a ride on a train.',
      resolve: (service) => service,
    }),
    basis: t.field({
      type: Basis,
      description:
        'How strong the evidence is: the basis of its weakest step, and DERIVED where goods change trains, which no source says.',
      resolve: ({ steps, change }) =>
        weakest([...steps.map(({ basis }) => basis), ...(change ? ['DERIVED' as const] : [])]),
    }),
    knownRank: t.exposeInt('carries', {
      nullable: true,
      description: `How important it is known to be for the place, or for the member of it that it serves most: 1 is the most, 9 the least, several can have the same. ${ofGateway}`,
    }),
    distanceKilometres: t.float({
      nullable: true,
      description:
        'Kilometres by rail from the station of the port to the first station in the place: the sum of the sections of the shortest way over lines that are open today and on which goods pass, never by water, whatever the changes on it; of the way with one change where `changeAt` has it. Lengths of sections are published, shared out or estimated: see `route`. Null where the port lies in the place, where no open railway leads from it to the place, and where the graph has no station of it.',
      resolve: async ({ key, entity: { id }, kilometres }, _, context) =>
        kilometres ?? (await railToPlace(context, key)).kilometres.get(id) ?? null,
    }),
    changeAt: t.field({
      type: Entity,
      nullable: true,
      description:
        'The station at which goods change from one railway to another; `note` has the kilometres before and after it. Null in every role but RAIL_PORT_ONE_CHANGE.',
      resolve: ({ change }, _, context) => (change ? entity(context, change) : null),
    }),
    via: t.field({
      type: [Entity],
      nullable: true,
      description: `The countries on the way from the place to the port, in order, the port's own included. ${unlessKnown}`,
      resolve: ({ via }, _, context) => (via ? Promise.all(via.map((id) => entity(context, id))) : null),
    }),
    modes: t.field({
      type: [TransitMode],
      nullable: true,
      description: `How goods go between the place and the port on land; a leg by sea or over the Caspian is not named. ${unlessKnown}`,
      resolve: ({ modes }) => (modes ? [...modes] : null),
    }),
    instrument: t.exposeString('instrument', {
      nullable: true,
      description: 'The treaty or arrangement under which goods pass, and its year, where one is known.',
    }),
    agreement: t.field({
      type: Agreement,
      nullable: true,
      description:
        'The agreement that the instrument is, where the graph certainly has it; the first where it names several.',
      resolve: ({ agreement }, _, context) => (agreement ? entity<AgreementRow>(context, agreement) : null),
    }),
    share: t.exposeString('share', {
      nullable: true,
      description: 'How much of the trade of the place it carries, in words, where that is commonly quoted.',
    }),
    confidence: t.expose('confidence', {
      type: Confidence,
      nullable: true,
      description: `How sure it is that it carries trade of the place. ${ofGateway}`,
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'What else is to be known of it; where goods change trains, the way in words, with its kilometres.',
    }),
  }),
})

/** Why nothing is found, worked out when it is asked for. */
type PortServices = Page<PortServiceListed> & { readonly reason: () => Promise<string | null> }

const PortServiceConnection = connection<PortServiceListed, PortServiceListed, PortServices>('PortService', {
  node: PortService,
  toNode: (row) => row,
  of: 'ports and the evidence that they serve the place',
})

builder.objectField(PortServiceConnection, 'reason', (t) =>
  t.string({
    nullable: true,
    description:
      'Why there is none, where there is none: what the place lacks, or that the ports which serve it are of other kinds or in other roles. Null where there are some.',
    resolve: ({ reason }) => reason(),
  }),
)

const PortServiceOrder = builder.enumType('PortServiceOrder', {
  description: 'In which order the ports that serve a place come.',
  values: {
    IMPORTANCE: {
      description:
        'Gateways and own ports first, by how much they matter for the place; then crossings to the outside, crossings between two of its members, the far ends of trains, gateways of small traffic, seaports with one change of train, the nearest first, and what is closed.',
    },
    NAME: { description: 'By name.' },
    DISTANCE: {
      description:
        'By `distanceKilometres`, the nearest first; those without come last, in order of importance, among them all that lie in the place.',
    },
  } as const,
})

const portsServingPlace = listQuestions<PortServiceRow>('ports-serving-place')

const places: ReadonlySet<string> = new Set(['COUNTRY', 'REGION', 'ORGANIZATION', 'PLACE', 'PORT'])

/** What to ask instead of a thing that is no place. */
const advice: Readonly<Record<string, string>> = {
  RAILWAY: 'its `stops` tell where it stops, `neighbors` which countries it connects',
  CORRIDOR: 'its `stops` tell where it stops',
  COMMODITY: '`suppliers(commodity:)` tells who supplies it',
  PASSAGE: '`exposure(of:, passage:)` tells which ports depend on it',
  AGREEMENT: 'its `parties` are the places',
}

builder.queryField('portsServing', (t) =>
  t.field({
    type: PortServiceConnection,
    nullable: true,
    description: `Which ports serve a place? Those that lie in it; those at a border crossing whose other side lies in it; those at which a railway or corridor stops that is open and also stops in it; and those that are known to carry its trade, or that of one of its members. The most important first. A place that does not reach the sea itself, neither by a coast nor by a seaport on the ocean, also has the nearest seaports from which goods come by rail with one change: at most ${changeBounds.ports} that do not serve it otherwise, up to ${changeBounds.kilometres} km, and no more than ${changeBounds.detour} times as far as the shortest way by rail. A change is one from a railway to another or a break of gauge; train services are no part of it, since some carry passengers only, and nothing goes by water or over lines that are not open.`,
    args: {
      place: t.arg.id({
        required: true,
        description: 'A country, region, organization (its member countries) or town: `region:CENTRAL_ASIA`.',
      }),
      kinds: t.arg({
        type: [PortKind],
        description: 'Only ports of these kinds; all where it is left out, none where it is empty.',
      }),
      roles: t.arg({
        type: [PortRole],
        description: 'Only ports in these roles; all where it is left out, none where it is empty.',
      }),
      orderBy: t.arg({ type: PortServiceOrder, defaultValue: 'IMPORTANCE', description: 'In which order they come.' }),
      knownAt: t.arg(knownAt),
      ...pageArguments(t.arg),
    },
    resolve: (_, args, context, info) => serving(args.place, args, context, info),
  }),
)

interface ServingArguments extends PageArguments {
  readonly kinds?: readonly (typeof PortKind.$inferType)[] | null | undefined
  readonly roles?: readonly (typeof PortRole.$inferType)[] | null | undefined
  readonly orderBy?: typeof PortServiceOrder.$inferType | null | undefined
}

/** The ports that serve a place. */
async function serving(
  place: string,
  args: ServingArguments,
  context: Request,
  info: GraphQLResolveInfo,
): Promise<PortServices> {
  const { kinds, roles, orderBy } = args
  const asked = { place, kinds: kinds ?? null, roles: roles ?? null, order: orderBy ?? 'IMPORTANCE' } as const
  const list = numbered(
    withChanges(
      context,
      page(
        context,
        {
          field: 'Query.portsServing',
          of: place,
          rows: portsServingPlace.rows,
          count: portsServingPlace.count,
          parameters: { portKinds: asked.kinds, roles: asked.roles, day: context.today },
          ordering: { order: asked.order, distances: await distances(context, asked) },
        },
        args,
      ),
      { ...asked, first: checkedFirst(args.first), rows: portsServingPlace.rows },
    ),
  )
  startSelected(list, info)
  const { rows } = await list.rows()
  if (rows.length > 0) return { ...list, reason: async () => null }
  const { id, kind, name } = await knownEntity(context, 'place', place)
  // No port serves a former id: it is what it leads to that is meant.
  if (id !== place) return serving(id, args, context, info)
  if (!places.has(kind)) {
    const instead = advice[kind] ?? '`neighbors` tells what it is related to'
    throw new BadInput('place', `${name} is no place: it is of the kind ${kind}, so that no port serves it; ${instead}`)
  }
  const reason = async () => {
    if ((await list.total()) > 0) return null
    if (kinds || roles) return `No port that serves ${name} is of the kinds and in the roles asked for.`
    const [country] = await load(context, entitiesById, place, { columns: [...alwaysRead, 'landlocked'] })
    const isLandlocked = country && 'landlocked' in country.entity && country.entity.landlocked === true
    return `${isLandlocked ? `${name} is landlocked, and no` : `No port in ${name} is known, and no`} border crossing, open line, even with one change of train, or right of transit is known that leads to one.`
  }
  return { ...list, reason }
}
