import { entity } from '../../cypher/knowledge/entities/entity.ts'
import { knownEntity } from '../../cypher/knowledge/entities/known-entity.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import { weakest } from '../../cypher/knowledge/evidence/basis.ts'
import { builder } from '../builder.ts'
import { Basis } from '../claims/basis.ts'
import { Agreement, type AgreementRow } from '../entities/agreement.ts'
import { Confidence, type ConfidenceName } from '../entities/confidence.ts'
import { Entity } from '../entities/entity.ts'
import { Port, PortKind, type PortRow } from '../entities/port.ts'
import { connection } from '../lists/connection.ts'
import { listQuestions } from '../lists/list-questions.ts'
import { numbered } from '../lists/numbered.ts'
import { type ListedRow, type Page, page, pageArguments } from '../lists/page.ts'
import { startSelected } from '../reads.ts'
import { Path, type StepRow } from './path.ts'
import { PortRole, type PortRoleName } from './port-role.ts'
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
}

/** With its place in the list, from 1. */
export type PortServiceListed = PortServiceRow & { readonly place: number }

const ofGateway = 'Null where it is not known to carry trade of the place, and follows from other facts alone.'

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
      description: 'How strong the evidence is: the basis of its weakest step.',
      resolve: ({ steps }) => weakest(steps.map(({ basis }) => basis)),
    }),
    knownRank: t.exposeInt('carries', {
      nullable: true,
      description: `How important it is known to be for the place, or for the member of it that it serves most: 1 is the most, 9 the least, several can have the same. ${ofGateway}`,
    }),
    via: t.field({
      type: [Entity],
      nullable: true,
      description: `The countries on the way from the place to the port, in order, the port's own included. ${ofGateway}`,
      resolve: ({ via }, _, context) => (via ? Promise.all(via.map((id) => entity(context, id))) : null),
    }),
    modes: t.field({
      type: [TransitMode],
      nullable: true,
      description: `How goods go between the place and the port on land; a leg by sea or over the Caspian is not named. ${ofGateway}`,
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
    note: t.exposeString('note', { nullable: true, description: 'What else is to be known of it.' }),
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
        'Gateways and own ports first, by how much they matter for the place; then crossings to the outside, crossings between two of its members, the far ends of trains, gateways of small traffic, and what is closed.',
    },
    NAME: { description: 'By name.' },
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
    description:
      'Which ports serve a place? Those that lie in it; those at a border crossing whose other side lies in it; those at which a railway or corridor stops that is open and also stops in it; and those that are known to carry its trade, or that of one of its members. The most important first.',
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
      ...pageArguments(t.arg),
    },
    resolve: async (_, args, context, info) => {
      const { place, kinds, roles, orderBy } = args
      const filter = { portKinds: kinds ?? null, roles: roles ?? null, day: context.today }
      const list = numbered(
        page(
          context,
          {
            field: 'Query.portsServing',
            of: place,
            rows: portsServingPlace.rows,
            count: portsServingPlace.count,
            parameters: filter,
            ordering: { order: orderBy ?? 'IMPORTANCE' },
          },
          args,
        ),
      )
      startSelected(list, info)
      const { rows } = await list.rows()
      if (rows.length > 0) return { ...list, reason: async () => null }
      const { kind, name, ...found } = await knownEntity(context, 'place', place)
      if (!places.has(kind)) {
        const instead = advice[kind] ?? '`neighbors` tells what it is related to'
        throw new BadInput(
          'place',
          `${name} is no place: it is of the kind ${kind}, so that no port serves it; ${instead}`,
        )
      }
      const reason = async () => {
        if ((await list.total()) > 0) return null
        if (kinds || roles) return `No port that serves ${name} is of the kinds and in the roles asked for.`
        const landlocked = 'landlocked' in found && found.landlocked === true
        return `${landlocked ? `${name} is landlocked, and no` : `No port in ${name} is known, and no`} border crossing, open line or right of transit that leads to one.`
      }
      return { ...list, reason }
    },
  }),
)
