import type { Parameters } from '../../cypher/engine/graph.ts'
import { question } from '../../cypher/engine/question.ts'
import { lastDay } from '../../cypher/knowledge/dates.ts'
import { entity } from '../../cypher/knowledge/entities/entity.ts'
import { knownEntity } from '../../cypher/knowledge/entities/known-entity.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import type { BasisName } from '../../cypher/knowledge/evidence/basis.ts'
import type { CitationText } from '../../cypher/knowledge/evidence/citation.ts'
import { timesInForce } from '../../cypher/knowledge/relations/in-force.ts'
import type { RelationName } from '../../cypher/knowledge/relations/relation.ts'
import { latestStanding } from '../../cypher/knowledge/relations/spell.ts'
import { builder } from '../builder.ts'
import { Basis } from '../claims/basis.ts'
import { Citation } from '../claims/citation.ts'
import { knownAt } from '../known-at.ts'
import { connection } from '../lists/connection.ts'
import { listQuestions } from '../lists/list-questions.ts'
import { filteredPage } from '../lists/matching-page.ts'
import { type ListedRow, pageArguments } from '../lists/page.ts'
import type { ReadAhead } from '../lists/read-ahead.ts'
import type { Request } from '../request.ts'
import { Confidence, type ConfidenceName } from './confidence.ts'
import { Entity } from './entity.ts'
import { LineStatus } from './line-status.ts'
import { Relation } from './relation.ts'
import { inForceOf, TimeInForce } from './time-in-force.ts'

interface RelationshipRow extends ListedRow {
  readonly fromId: string
  readonly relation: RelationName
  readonly toId: string
  readonly basis: BasisName
  readonly citations: readonly CitationText[]
  readonly since?: string | null
  readonly knownBy?: string | null
  readonly until?: string | null
  readonly spells?: readonly string[] | null
  readonly confidence?: ConfidenceName | null
  readonly note?: string | null
  readonly status?: typeof LineStatus.$inferType | null
}

const Relationship = builder.objectRef<RelationshipRow>('Relationship').implement({
  description: 'That one entity is related to another, with its sources.',
  fields: (t) => ({
    from: t.field({
      type: Entity,
      nullable: true,
      description: 'The entity from which the relation reads.',
      resolve: ({ fromId }, _, context) => entity(context, fromId),
    }),
    relation: t.expose('relation', { type: Relation, description: 'How the two are related.' }),
    to: t.field({
      type: Entity,
      nullable: true,
      description: 'The entity to which it reads.',
      resolve: ({ toId }, _, context) => entity(context, toId),
    }),
    basis: t.expose('basis', { type: Basis, description: 'What the relation rests on.' }),
    citations: t.field({
      type: [Citation],
      description: 'Where the relation can be checked, the strongest evidence first.',
      resolve: ({ citations }) => [...citations],
    }),
    since: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'Since when, where known; of a member that left and came back, since it came back.',
      resolve: (row) => latestStanding(row).since,
    }),
    knownBy: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'Of a membership whose `since` is not known: by when a source lists it.',
      resolve: ({ knownBy }) => knownBy,
    }),
    until: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'Until when, where it has ended.',
      resolve: (row) => latestStanding(row).until,
    }),
    inForce: t.field({ type: [TimeInForce], description: inForceOf, resolve: (row) => [...timesInForce(row)] }),
    confidence: t.field({
      type: Confidence,
      nullable: true,
      description: 'How sure it is; null where a source states it as it is.',
      resolve: ({ confidence }) => confidence,
    }),
    note: t.string({
      nullable: true,
      description: 'What else is to be known of it.',
      resolve: ({ note }) => note,
    }),
    lineStatus: t.field({
      type: LineStatus,
      nullable: true,
      description:
        'Of a line that does not run here, such as one that is planned: how far it has come. Null of whatever holds.',
      resolve: ({ status }) => status,
    }),
  }),
})

const RelationshipConnection = connection<RelationshipRow, RelationshipRow>('Relationship', {
  node: Relationship,
  toNode: (row) => row,
  of: 'relations',
})

/** All relations, and those of some entities: the former go along the entities in the order of their names, the latter begin at the ends. */
const [listed, ofEnds] = [
  listQuestions<RelationshipRow>('relations-listed'),
  listQuestions<RelationshipRow>('relations-of-ends'),
]

const places = question<{ ids: readonly string[] }, Parameters>('relation-places')
const betweenPlaces = question<RelationshipRow, Parameters>('relations-between-places')

/** The first entity of a relation that has this place in the list. */
const startOf = (place: string) => place.split('\t', 2).join('\t')

/** Reads the places of many relations at once, and then each page of them between its first and its last. */
function readAhead(parameters: Parameters): ReadAhead<RelationshipRow> {
  return {
    ids: places,
    parameters,
    async rows({ graph }, wanted) {
      const [first, last] = [wanted[0], wanted.at(-1)]
      if (first === undefined || last === undefined) return new Map()
      const range = { start: startOf(first), end: startOf(last), first, last }
      const rows = await betweenPlaces(graph, { ...parameters, ...range })
      return new Map(rows.map((row) => [row.sortKey, row]))
    },
  }
}

builder.queryField('relations', (t) =>
  t.field({
    type: RelationshipConnection,
    nullable: true,
    extensions: { longPages: true },
    description:
      'The relations between entities, each once with its sources: by the name of the first, the relation and the name of the second. BORDERS and PAIRED_WITH hold both ways and are listed in one of them, and `from` and `to` find them by either end. `neighbors` of an entity tells them as seen from it.',
    args: {
      relations: t.arg({
        type: [Relation],
        description: 'Only these relations; all where it is left out, none where it is empty.',
      }),
      from: t.arg.idList({
        description: 'Only from these entities, at most 100; from all where it is left out, none where it is empty.',
      }),
      to: t.arg.idList({
        description: 'Only to these entities, at most 100; to all where it is left out, none where it is empty.',
      }),
      source: t.arg.idList({
        description:
          'Only those that cite one of these sources; whatever they cite where it is left out, none where it is empty.',
      }),
      asOf: t.arg({
        type: 'PartialDate',
        description:
          'Only relations that hold on this day, those without a known start from the day of the source that lists them; of any time where it is left out.',
      }),
      knownAt: t.arg(knownAt),
      ...pageArguments(t.arg),
    },
    resolve: async (_, args, context) => {
      const [from, to] = await Promise.all([idsOf(context, 'from', args.from), idsOf(context, 'to', args.to)])
      const ends = from ?? to
      const { rows, count } = ends ? ofEnds : listed
      const parameters = {
        ...(ends && { ends, from, to }),
        relations: args.relations ?? null,
        sources: args.source?.map(String) ?? null,
        day: args.asOf ? lastDay(args.asOf) : null,
      }
      const pages = {
        ...{ ask: rows, parameters },
        from: (after: string) => ({ after, ...(!ends && { start: startOf(after) }) }),
        ...(!ends && { ahead: readAhead(parameters) }),
      }
      const list = { field: 'Query.relations', of: 'Relation', question: pages, count: { ask: count, parameters } }
      return filteredPage<RelationshipRow>(context, list, args)
    },
  }),
)

const mostEnds = 100

/** The ids of the entities that an argument names, each once; null where it is left out. */
async function idsOf(
  context: Request,
  argument: string,
  ids: readonly (string | number)[] | null | undefined,
): Promise<readonly string[] | null> {
  if (!ids) return null
  if (ids.length > mostEnds)
    throw new BadInput(
      argument,
      `\`${argument}\` names ${ids.length} entities; ${mostEnds} are allowed: ask in several operations`,
    )
  const known = await Promise.all(ids.map((id) => knownEntity(context, argument, String(id))))
  return [...new Set(known.map(({ id }) => id))].sort()
}
