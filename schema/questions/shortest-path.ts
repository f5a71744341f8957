import { question } from '../../cypher/engine/question.ts'
import { idOf, knownEntity } from '../../cypher/knowledge/entities/known-entity.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import { budget } from '../../cypher/knowledge/paths/budget.ts'
import type { SeenEdge } from '../../cypher/knowledge/paths/evidence.ts'
import type { Group } from '../../cypher/knowledge/paths/known-graph.ts'
import type { Chain } from '../../cypher/knowledge/paths/lightest-chains.ts'
import { searchChains } from '../../cypher/knowledge/paths/search.ts'
import type { RelationName } from '../../cypher/knowledge/relations/relation.ts'
import { day } from '../as-of.ts'
import { builder } from '../builder.ts'
import { Relation } from '../entities/relation.ts'
import type { Request } from '../request.ts'
import { Path, type PathRow } from './path.ts'

const longestChain = 8
const mostChains = 25

/** How chains are weighed; the numbers stand in paths/weights.ts. */
const whatIsShort = `Short is what passes no hub. A chain weighs one for each step, and at each entity that it passes through a surcharge for the relation by which it comes in and one for that by which it goes on, by how many relations of that kind, read the same way, the entity has: nothing for the only one and up to 20, 2 up to 80, 4 up to 320, 8 above; 4 more, except for the only one, where the relation is one that many share (PART_OF, MEMBER_OF, PARTY_TO, TRADES_WITH, EXPORTS, IMPORTS, SUBCATEGORY_OF, PARTICIPATES_IN, COOPERATES_IN, CONCERNS). So a railway or a border comes before "both are members of the WTO", which is found where there is nothing better. The ends cost nothing. Equal weights: fewer steps first, then by the ids along the chain. Between two neighbors the lightest relation is taken. What merely lies in two areas, related to nothing else, is no way from the one to the other.`

const whatItMayCost = `A search may look at ${budget.entities.toLocaleString('en')} entities and ${budget.edges.toLocaleString('en')} relations and take ${budget.milliseconds / 1000} seconds; past that it is an error with the code BUDGET_EXCEEDED, never a guess.`

const asOfChains =
  'Only relations that hold on this day; today where it is left out. One without a known start counts as old.'

interface Asked {
  readonly from: string
  readonly to: string
  readonly relations?: readonly RelationName[] | null | undefined
  readonly maxLength?: number | null | undefined
  readonly asOf?: string | null | undefined
}

builder.queryField('shortestPath', (t) =>
  t.field({
    type: Path,
    nullable: true,
    description: `The shortest chain of relations between two entities, whichever way each reads; null where there is none within \`maxLength\`. ${whatIsShort} ${whatItMayCost}`,
    args: {
      from: t.arg.id({ required: true, description: 'Where the chain begins: `country:DEU`.' }),
      to: t.arg.id({ required: true, description: 'Where it ends: `country:CHN`.' }),
      relations: t.arg({
        type: [Relation],
        description: 'Only along these relations; along all where it is left out, along none where it is empty.',
      }),
      maxLength: t.arg.int({ defaultValue: 6, description: `The most steps, 1 to ${longestChain}.` }),
      asOf: t.arg({ type: 'PartialDate', description: asOfChains }),
    },
    resolve: async (_, asked, context) => (await chains(context, asked, 6, 1))[0] ?? null,
  }),
)

builder.queryField('paths', (t) =>
  t.field({
    type: [Path],
    nullable: true,
    description: `Up to \`first\` chains of relations between two entities, none of which comes to an entity twice, the shortest first. ${whatIsShort} Each chain of entities is listed once. ${whatItMayCost}`,
    args: {
      from: t.arg.id({ required: true, description: 'Where the chains begin: `port:CNHRS`.' }),
      to: t.arg.id({ required: true, description: 'Where they end: `country:DEU`.' }),
      relations: t.arg({
        type: [Relation],
        description: 'Only along these relations; along all where it is left out, along none where it is empty.',
      }),
      maxLength: t.arg.int({ defaultValue: 4, description: `The most steps, 1 to ${longestChain}.` }),
      first: t.arg.int({ defaultValue: 5, description: `How many chains at most, 1 to ${mostChains}.` }),
      asOf: t.arg({ type: 'PartialDate', description: asOfChains }),
    },
    resolve: (_, { first, ...asked }, context) => {
      const wanted = first ?? 5
      if (wanted < 1 || wanted > mostChains) {
        throw new BadInput('first', `\`first\` is ${wanted}: ask for 1 to ${mostChains} chains`)
      }
      return chains(context, asked, 4, wanted)
    },
  }),
)

interface AskedForEdges {
  readonly [name: string]: string | number | readonly string[] | null
  readonly keys: readonly string[]
  readonly relations: readonly string[] | null
  readonly day: string
}

const edgesOfEntities = question<Group, AskedForEdges>('edges-of-entities')

async function chains(context: Request, asked: Asked, usualLength: number, count: number): Promise<PathRow[]> {
  const maxLength = asked.maxLength ?? usualLength
  if (maxLength < 1 || maxLength > longestChain) {
    throw new BadInput('maxLength', `\`maxLength\` is ${maxLength}: a chain has 1 to ${longestChain} steps`)
  }
  const from = idOf('from', asked.from)
  const to = idOf('to', asked.to)
  if (from === to) {
    throw new BadInput(
      'to',
      `\`from\` and \`to\` are both ${JSON.stringify(to)}: a chain leads from one entity to another`,
    )
  }
  const relations = asked.relations ? [...new Set(asked.relations)].sort() : null
  const parameters = { relations, day: day(asked.asOf, context) }
  const edges = (keys: readonly string[]) => edgesOfEntities(context.graph, { ...parameters, keys })
  // Along no relation there is nothing to search.
  const found = relations?.length === 0 ? [] : await searchChains(edges, { from, to, maxLength, count })
  // What a chain leads to is there.
  if (found.length === 0) await Promise.all([knownEntity(context, 'from', from), knownEntity(context, 'to', to)])
  return found.map((chain) => ({ steps: chain.map(asEdge) }))
}

function asEdge({ relation, direction, to, back }: Chain[number]): SeenEdge {
  return { from: back.to.id, relation, direction, to: to.id }
}
