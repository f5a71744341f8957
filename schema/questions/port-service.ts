import { entity } from '../../cypher/knowledge/entities/entity.ts'
import { knownEntity } from '../../cypher/knowledge/entities/known-entity.ts'
import { weakest } from '../../cypher/knowledge/evidence/basis.ts'
import { builder } from '../builder.ts'
import { Basis } from '../claims/basis.ts'
import { Entity } from '../entities/entity.ts'
import { Port, PortKind, type PortRow } from '../entities/port.ts'
import { connection } from '../lists/connection.ts'
import { listQuestions } from '../lists/list-questions.ts'
import { type ListedRow, page, pageArguments } from '../lists/page.ts'
import { startSelected } from '../reads.ts'
import { Path, type StepRow } from './path.ts'

/** `entity` is the port, `key` the place that it serves. */
export interface PortServiceListed extends ListedRow {
  readonly entity: PortRow
  readonly steps: readonly StepRow[]
}

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
    evidence: t.field({
      type: Path,
      description: 'Why: the shortest chain of facts from port to place.',
      resolve: (service) => service,
    }),
    basis: t.field({
      type: Basis,
      description: 'How strong the evidence is: the basis of its weakest step.',
      resolve: ({ steps }) => weakest(steps.map(({ basis }) => basis)),
    }),
  }),
})

const PortServiceConnection = connection<PortServiceListed, PortServiceListed>('PortService', {
  node: PortService,
  toNode: (row) => row,
  of: 'ports and the evidence that they serve the place',
})

const portsServingPlace = listQuestions<PortServiceListed>('ports-serving-place')

builder.queryField('portsServing', (t) =>
  t.field({
    type: PortServiceConnection,
    nullable: true,
    description:
      'Which ports serve a place? Those that lie in it; those at a border crossing whose other side lies in it; those at which a railway or corridor stops that is open and also stops in it; and those that are known to carry its trade, or that of one of its members. The shortest evidence first, then by name.',
    args: {
      place: t.arg.id({
        required: true,
        description: 'A country, region, organization (its member countries) or town: `region:CENTRAL_ASIA`.',
      }),
      kinds: t.arg({
        type: [PortKind],
        description: 'Only ports of these kinds; all where it is left out, none where it is empty.',
      }),
      ...pageArguments(t.arg),
    },
    resolve: async (_, args, context, info) => {
      const { place, kinds } = args
      const parameters = { portKinds: kinds ?? null, day: context.today }
      const list = page(context, { field: 'Query.portsServing', of: place, ...portsServingPlace, parameters }, args)
      startSelected(list, info)
      // A place that ports serve is one.
      const { rows } = await list.rows()
      if (rows.length === 0) await knownEntity(context, 'place', place)
      return list
    },
  }),
)
