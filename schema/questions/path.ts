import { entity } from '../../cypher/knowledge/entities/entity.ts'
import type { BasisName } from '../../cypher/knowledge/evidence/basis.ts'
import type { CitationText } from '../../cypher/knowledge/evidence/citation.ts'
import { type EvidenceRow, evidence, type SeenEdge } from '../../cypher/knowledge/paths/evidence.ts'
import { builder } from '../builder.ts'
import { Basis } from '../claims/basis.ts'
import { Citation } from '../claims/citation.ts'
import { Entity } from '../entities/entity.ts'
import { LineStatus } from '../entities/line-status.ts'
import { Direction, Relation } from '../entities/relation.ts'
import type { Request } from '../request.ts'

export interface StepRow extends SeenEdge {
  readonly basis: BasisName
  readonly citations: readonly CitationText[]
}

/** A chain of at least one step. */
export interface PathRow {
  /** Each with what it rests on, or without: that is fetched then, if it is asked for. */
  readonly steps: readonly (SeenEdge | StepRow)[]
}

const Step = builder.objectRef<SeenEdge | StepRow>('Step').implement({
  description: 'One edge of the graph, read from `from` to `to`.',
  fields: (t) => ({
    from: t.field({
      type: Entity,
      nullable: true,
      description: 'Where the step begins.',
      resolve: ({ from }, _, context) => entity(context, from),
    }),
    relation: t.expose('relation', { type: Relation, description: 'The relation between the two.' }),
    direction: t.field({
      type: Direction,
      description:
        'OUT where the relation reads from `from` to `to`; IN where it reads from `to` to `from`; BOTH where it holds both ways.',
      resolve: ({ direction }) => direction,
    }),
    to: t.field({
      type: Entity,
      nullable: true,
      description: 'Where the step ends.',
      resolve: ({ to }, _, context) => entity(context, to),
    }),
    basis: t.field({
      type: Basis,
      nullable: true,
      description: 'What the step rests on.',
      resolve: async (step, _, context) => (await restingOn(context, step)).basis,
    }),
    citations: t.field({
      type: [Citation],
      nullable: true,
      description: 'Where the step can be checked, the strongest evidence first.',
      resolve: async (step, _, context) => [...(await restingOn(context, step)).citations],
    }),
    lineStatus: t.field({
      type: LineStatus,
      nullable: true,
      description:
        'Of a line that does not run here yet, which only `includePlanned` finds: how far it has come. Null of whatever holds.',
      resolve: async (step, _, context) => ('basis' in step ? null : (await evidence(context, step)).status),
    }),
  }),
})

function restingOn(context: Request, step: SeenEdge | StepRow): StepRow | Promise<EvidenceRow> {
  return 'basis' in step ? step : evidence(context, step)
}

export const Path = builder.objectRef<PathRow>('Path').implement({
  description: 'A chain of facts from one entity to another.',
  fields: (t) => ({
    length: t.int({ description: 'How many steps it has.', resolve: ({ steps }) => steps.length }),
    nodes: t.field({
      type: [Entity],
      nullable: true,
      description: 'The entities along it, both ends included.',
      resolve: ({ steps }, _, context) =>
        Promise.all(
          [...steps.slice(0, 1).map(({ from }) => from), ...steps.map(({ to }) => to)].map((id) => entity(context, id)),
        ),
    }),
    steps: t.field({ type: [Step], description: 'Its edges, in order.', resolve: ({ steps }) => [...steps] }),
  }),
})
