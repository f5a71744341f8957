import { entity } from '../../cypher/knowledge/entities/entity.ts'
import { timesInForce } from '../../cypher/knowledge/relations/in-force.ts'
import { bounds } from '../../cypher/knowledge/subgraphs/bounds.ts'
import { type EdgeRow, edgeId, type Gathered, gather } from '../../cypher/knowledge/subgraphs/gather.ts'
import { checkedSurroundings, usual } from '../../cypher/knowledge/subgraphs/surroundings.ts'
import { builder } from '../builder.ts'
import { Basis } from '../claims/basis.ts'
import { Citation } from '../claims/citation.ts'
import { Entity, EntityKind } from '../entities/entity.ts'
import { Relation } from '../entities/relation.ts'
import { inForceOf, TimeInForce } from '../entities/time-in-force.ts'
import { knownAt } from '../known-at.ts'

const SubgraphEdge = builder.objectRef<EdgeRow>('SubgraphEdge').implement({
  description: 'An edge between two entities of a subgraph, read from `source` to `target`.',
  fields: (t) => ({
    id: t.id({ description: 'Readable and stable: both ends and the relation.', resolve: edgeId }),
    source: t.exposeID('source', { description: 'The id of the entity that the relation reads from.' }),
    target: t.exposeID('target', { description: 'The id of the entity that it reads to.' }),
    relation: t.expose('relation', { type: Relation, description: 'How the two are related.' }),
    basis: t.expose('basis', { type: Basis, description: 'What the edge rests on.' }),
    citations: t.field({
      type: [Citation],
      description: 'Where it can be checked, the strongest evidence first.',
      resolve: ({ citations }) => [...citations],
    }),
    since: t.expose('since', { type: 'PartialDate', nullable: true, description: 'Since when, where known.' }),
    until: t.expose('until', {
      type: 'PartialDate',
      nullable: true,
      description: 'Until when, that day no longer included, where it has ended.',
    }),
    inForce: t.field({ type: [TimeInForce], description: inForceOf, resolve: (edge) => [...timesInForce(edge)] }),
  }),
})

const Subgraph = builder.objectRef<Gathered>('Subgraph').implement({
  description: 'What a graph-visualization client draws: entities, and every edge between two of them.',
  fields: (t) => ({
    nodes: t.field({
      type: [Entity],
      nullable: true,
      description: 'Its entities: those asked for, then the nearest.',
      resolve: ({ ids }, _, context) => Promise.all(ids.map((id) => entity(context, id))),
    }),
    edges: t.field({
      type: [SubgraphEdge],
      description: 'Every edge between two of its entities, in the order of their ids.',
      resolve: ({ edges }) => [...edges],
    }),
    truncated: t.exposeBoolean('truncated', {
      description: 'True where `limit` cut it: there is more within `depth`.',
    }),
  }),
})

builder.queryField('subgraph', (t) =>
  t.field({
    type: Subgraph,
    nullable: true,
    description:
      'The entities within some steps of others, and every edge between any two of them. Where not all fit, what is nearer comes first; in one step small groups before large ones, so that the thousand ports of a country keep out neither its neighbors nor its agreements; and in a group what is more prominent. `/export` gives the same as a file.',
    args: {
      around: t.arg.idList({ required: true, description: `The ids of 1 to ${bounds.around} entities in its middle.` }),
      depth: t.arg.int({ defaultValue: usual.depth, description: `How many steps from these, 0 to ${bounds.depth}.` }),
      relations: t.arg({
        type: [Relation],
        description: 'Only along these relations; along all where it is left out, along none where it is empty.',
      }),
      kinds: t.arg({
        type: [EntityKind],
        description:
          'Only entities of these kinds around those asked for; of all where it is left out, none where it is empty.',
      }),
      limit: t.arg.int({ defaultValue: usual.limit, description: `How many entities at most, 1 to ${bounds.limit}.` }),
      asOf: t.arg({
        type: 'PartialDate',
        description:
          'Only relations that hold on this day, those without a known start from the day of the source that lists them; of any time where it is left out.',
      }),
      knownAt: t.arg(knownAt),
    },
    resolve: async (_, asked, context) => gather(context.graph, await checkedSurroundings(context, asked)),
  }),
)
