import { question } from '../../cypher/engine/question.ts'
import { type Keyed, load } from '../../cypher/engine/reader.ts'
import type { ObservationRow } from '../../cypher/knowledge/claims/observation.ts'
import { weakest } from '../../cypher/knowledge/evidence/basis.ts'
import { type Obstacle, obstacle, onceEach, type Wholes } from '../../cypher/knowledge/series/computable.ts'
import { builder } from '../builder.ts'
import { Basis } from '../claims/basis.ts'
import { Citation } from '../claims/citation.ts'
import { type Expression, every, exists, isIn } from '../filter/expression.ts'
import type { HeldRow } from '../filter/matching-values.ts'
import { connection } from '../lists/connection.ts'
import { checkBy } from '../lists/dimension.ts'
import { GroupKey, type KeyRow, keysOf } from '../lists/dimension-value.ts'
import { wholeListCounted } from '../lists/facets.ts'
import { groupsOfList } from '../lists/mark.ts'
import { type ListedRow, pageArguments } from '../lists/page.ts'
import { pageOfWhole } from '../lists/whole-list.ts'
import type { Request } from '../request.ts'
import { countObservations, ObservationDimension, propertiesOf } from './dimensions.ts'
import { allObservations } from './matching-observations.ts'
import { ObservationSummary } from './observation-summary.ts'
import { ObservationConnection, observationPage } from './observations.ts'

interface ObservationGroupRow extends ListedRow {
  readonly keys: readonly KeyRow[]
  readonly count: number
  /** The filter that all groups were asked with. */
  readonly all: Expression
  /** What passes that filter; found once for all groups, when the first is computed. */
  readonly whole: () => Promise<Whole>
  readonly inexact: boolean
}

/** All observations that are grouped, and which of the entities they are about are parts of which others. */
interface Whole {
  readonly observations: readonly ObservationRow[]
  readonly wholes: Wholes
}

const wholesOfEntities: Keyed<HeldRow> = question('wholes-of-entities')

const NotComparable = builder.objectRef<Obstacle>('NotComparable').implement({
  description: "Numbers that don't belong together: nothing is computed across them.",
  fields: (t) => ({
    reason: t.exposeString('reason', { description: 'What keeps them apart: "mixes units, CNY and USD".' }),
    add: t.exposeString('add', {
      description: 'What to add to the question so that they can be compared: a dimension to group by, or a condition.',
    }),
  }),
})

const ObservationValues = builder.unionType('ObservationValues', {
  description: 'What the numbers of a group come to, or why they come to nothing.',
  types: [ObservationSummary, NotComparable],
  resolveType: (values) => ('reason' in values ? 'NotComparable' : 'ObservationSummary'),
})

const ObservationGroup = builder.objectRef<ObservationGroupRow>('ObservationGroup').implement({
  description: 'Observations that have the same values in the dimensions asked for.',
  fields: (t) => ({
    keys: t.field({
      type: [GroupKey],
      description: 'What they have in common, a value for each dimension of `by`.',
      resolve: ({ keys }) => [...keys],
    }),
    count: t.exposeInt('count', { description: 'How many they are, whatever their units.' }),
    values: t.field({
      type: ObservationValues,
      nullable: true,
      description:
        'What their numbers come to; NotComparable, with what to add, where a group mixes units, kinds, measures, directions or overlapping periods, holds two numbers for one thing, a whole beside its part, or numbers stated otherwise than EQUAL or ABOUT.',
      resolve: summaryOfGroup,
    }),
    basis: t.field({
      type: Basis,
      nullable: true,
      description: 'What the group rests on: the weakest basis of its observations.',
      resolve: async (group) => weakest((await membersOf(group)).map(({ basis }) => basis)),
    }),
    citations: t.field({
      type: [Citation],
      nullable: true,
      description: 'Where its observations can be checked, each place once, those of the strongest evidence first.',
      resolve: async (group) => [...new Set((await membersOf(group)).flatMap(({ citations }) => citations))],
    }),
    observations: t.field({
      type: ObservationConnection,
      nullable: true,
      description: 'The observations themselves: the evidence for what they come to.',
      args: pageArguments(t.arg),
      resolve: (group, args, context) => {
        const { all, keys } = group
        return observationPage(context, 'ObservationGroup.observations', ofGroup(group), [], { ...args, all, keys })
      },
    }),
  }),
})

/** The observations of a group, the strongest evidence first. */
async function membersOf({ keys, whole }: ObservationGroupRow): Promise<readonly ObservationRow[]> {
  const { observations } = await whole()
  const properties = propertiesOf(keys.map(({ dimension }) => dimension)) as readonly (keyof ObservationRow)[]
  return observations.filter((one) =>
    properties.every((property, place) => (one[property] ?? null) === keys[place]?.value),
  )
}

async function summaryOfGroup(row: ObservationGroupRow) {
  const { whole, inexact } = row
  const { wholes } = await whole()
  const [first, ...others] = onceEach(await membersOf(row))
  if (!first) throw new Error('A group of observations has at least one')
  const group = [first, ...others] as const
  const found = obstacle(group, wholes, inexact)
  if (found) return found
  return { observations: group }
}

/** Finds the whole when it is first asked for, and once: its entities are too many to be asked about again for each group. */
function wholeOf(context: Request, all: Expression): () => Promise<Whole> {
  let found: Promise<Whole> | undefined
  async function find(): Promise<Whole> {
    const observations = await allObservations(context, all, 'where')
    return { observations, wholes: await wholesAmong(context, observations) }
  }
  return () => {
    found ??= find()
    return found
  }
}

/** Which of the entities that observations are about are parts of which others. */
async function wholesAmong(context: Request, observations: readonly ObservationRow[]): Promise<Wholes> {
  const about = observations.flatMap(({ reporterId, partnerId, commodityId }) => [reporterId, partnerId, commodityId])
  const among = [...new Set(about.filter((id) => typeof id === 'string'))].sort()
  const found = await Promise.all(among.map((id) => load(context, wholesOfEntities, id, { among })))
  return new Map(among.map((id, place) => [id, (found[place] ?? []).map(({ held }) => String(held))]))
}

function ofGroup({ keys, all }: ObservationGroupRow): Expression {
  const properties = propertiesOf(keys.map(({ dimension }) => dimension))
  return every([
    all,
    ...properties.map((property, place) => {
      const value = keys[place]?.value ?? null
      return value === null ? { not: exists(property) } : isIn(property, [value])
    }),
  ])
}

const ObservationGroupConnection = connection<ObservationGroupRow, ObservationGroupRow>('ObservationGroup', {
  node: ObservationGroup,
  toNode: (row) => row,
  of: 'groups of observations',
})

builder.objectField(ObservationConnection, 'groups', (t) =>
  t.field({
    type: ObservationGroupConnection,
    nullable: true,
    extensions: { countsWholeList: true },
    description: `Observations in groups, the largest group first: how many they are, and what their numbers come to. Trade by partner: \`by: [PARTNER]\` with one reporter, measure, unit and period in \`where\`. ${wholeListCounted}`,
    args: {
      by: t.arg({ type: [ObservationDimension], required: true, description: 'One dimension, or two.' }),
      inexact: t.arg.boolean({
        defaultValue: false,
        description:
          'Also compute with numbers that are stated as "over", "under", "nearly" …, as they stand; `comparators` then says so.',
      }),
      ...pageArguments(t.arg),
    },
    resolve: ({ origin, all }, args, context) => {
      const { by, inexact } = args
      checkBy(by)
      const whole = wholeOf(context, all)
      const list = async () =>
        (await countObservations(context, all, by)).map(
          ({ values, ...group }): ObservationGroupRow => ({
            key: 'OBSERVATION',
            keys: keysOf(by, values),
            ...group,
            all,
            whole,
            inexact: inexact ?? false,
          }),
        )
      return pageOfWhole(groupsOfList(origin), list, args)
    },
  }),
)
