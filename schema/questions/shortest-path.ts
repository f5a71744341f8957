import { budget } from '../../cypher/knowledge/paths/budget.ts'
import { chainsBetween, longestChain, mostChains } from '../../cypher/knowledge/paths/chains.ts'
import type { RelationName } from '../../cypher/knowledge/relations/relation.ts'
import { day } from '../as-of.ts'
import { builder } from '../builder.ts'
import { Relation } from '../entities/relation.ts'
import { knownAt } from '../known-at.ts'
import { Path } from './path.ts'

/** How chains are weighed; the numbers stand in paths/weights.ts. */
const whatIsShort = `Short is what passes no hub. A chain weighs one for each step, and at each entity that it passes through a surcharge for the relation by which it comes in and one for that by which it goes on, by how many relations of that kind, read the same way, the entity has: nothing for the only one and up to 20, 2 up to 80, 4 up to 320, 8 above; 4 more, except for the only one, where the relation is one that many share (PART_OF, MEMBER_OF, ASSOCIATED_WITH, PARTY_TO, TRADES_WITH, EXPORTS, IMPORTS, SUBCATEGORY_OF, PARTICIPATES_IN, COOPERATES_IN, CONCERNS) or a country's with its railways (CONNECTS). So a railway or a border comes before "both are members of the WTO", which is found where there is nothing better. The ends cost nothing. Equal weights: fewer steps first, then what moves goods (STOPS_AT, PAIRED_WITH, CONNECTS, LOCATED_IN) before borders and borders before all else, then by the ids along the chain. Between two neighbors the lightest relation is taken. Where the two ends border each other, a way over another border is a detour and no link. What merely lies in two areas, related to nothing else, is no way from the one to the other.`

const howListed =
  'They are listed by the number of their steps; among equally long ones, those of nothing but geography (BORDERS, LOCATED_IN, PART_OF) last, then by the weakest evidence in each (STATED and REFERENCE alike, then CURATED, then DERIVED), then those with less geography in them, then by weight.'

const whatItMayCost = `A search may look at ${budget.entities.toLocaleString('en')} entities and ${budget.edges.toLocaleString('en')} relations and take ${budget.milliseconds / 1000} seconds; past that it is an error with the code BUDGET_EXCEEDED, never a guess.`

/** The relations that each preset stands for. */
const relationsOf = {
  TRANSPORT: ['STOPS_AT', 'PAIRED_WITH', 'CONNECTS', 'LOCATED_IN', 'PART_OF'],
  TRADE: ['SUPPLIES', 'TRADES_WITH', 'INVESTS_IN', 'EXPORTS', 'IMPORTS', 'SUBCATEGORY_OF'],
  LAW: ['PARTY_TO', 'MEMBER_OF', 'ASSOCIATED_WITH', 'TREATY_OF', 'UPGRADES'],
} as const satisfies Record<string, readonly RelationName[]>

const PathPreset = builder.enumType('PathPreset', {
  description: 'Relations of one sort, for chains that mean something as a whole.',
  values: {
    TRANSPORT: { description: `How goods travel: ${relationsOf.TRANSPORT.join(', ')}.` },
    TRADE: { description: `Who trades what with whom: ${relationsOf.TRADE.join(', ')}.` },
    LAW: { description: `What binds them: ${relationsOf.LAW.join(', ')}.` },
  } as const,
})

const alongDescription =
  'Only along relations of this sort. With `relations`, only along those of them that are of this sort.'

/** The relations that a search may follow: those named, those of the preset, or those in both; null for all. */
function relationsAlong(
  relations: readonly RelationName[] | null | undefined,
  along: typeof PathPreset.$inferType | null | undefined,
): readonly RelationName[] | null {
  if (!along) return relations ?? null
  const ofSort: readonly RelationName[] = relationsOf[along]
  return relations ? relations.filter((relation) => ofSort.includes(relation)) : ofSort
}

const asOfChains =
  'Only relations that hold on this day; today where it is left out. One without a known start counts as old.'

const plannedToo =
  'Whether lines that are planned or being built count as connections, as if they were open. What is suspended or closed never does.'

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
      along: t.arg({ type: PathPreset, description: alongDescription }),
      maxLength: t.arg.int({ defaultValue: 6, description: `The most steps, 1 to ${longestChain}.` }),
      asOf: t.arg({ type: 'PartialDate', description: asOfChains }),
      knownAt: t.arg(knownAt),
      includePlanned: t.arg.boolean({ defaultValue: false, description: plannedToo }),
    },
    resolve: async (_, { asOf, maxLength, relations, along, includePlanned, ...ends }, context) => {
      const followed = relationsAlong(relations, along)
      const bounds = { maxLength: maxLength ?? 6, first: 1, day: day(asOf, context), planned: includePlanned ?? false }
      const asked = { ...ends, ...bounds, relations: followed }
      const [steps] = await chainsBetween(context, asked)
      return steps ? { steps } : null
    },
  }),
)

builder.queryField('paths', (t) =>
  t.field({
    type: [Path],
    nullable: true,
    description: `Up to \`first\` chains of relations between two entities, none of which comes to an entity twice: the lightest. ${howListed} ${whatIsShort} Each chain of entities is listed once, but every direct link between the two is a chain of its own: that they border each other, and that they trade. A chain that differs from an earlier one in a single of its stops is left out, so there may be fewer than there are ways. ${whatItMayCost}`,
    args: {
      from: t.arg.id({ required: true, description: 'Where the chains begin: `port:CNHRS`.' }),
      to: t.arg.id({ required: true, description: 'Where they end: `country:DEU`.' }),
      relations: t.arg({
        type: [Relation],
        description: 'Only along these relations; along all where it is left out, along none where it is empty.',
      }),
      along: t.arg({ type: PathPreset, description: alongDescription }),
      maxLength: t.arg.int({ defaultValue: 4, description: `The most steps, 1 to ${longestChain}.` }),
      first: t.arg.int({ defaultValue: 5, description: `How many chains at most, 1 to ${mostChains}.` }),
      asOf: t.arg({ type: 'PartialDate', description: asOfChains }),
      knownAt: t.arg(knownAt),
      includePlanned: t.arg.boolean({ defaultValue: false, description: plannedToo }),
    },
    resolve: async (_, { asOf, maxLength, first, relations, along, includePlanned, ...ends }, context) => {
      const bounds = {
        maxLength: maxLength ?? 4,
        first: first ?? 5,
        day: day(asOf, context),
        planned: includePlanned ?? false,
      }
      const asked = { ...ends, ...bounds, relations: relationsAlong(relations, along) }
      return (await chainsBetween(context, asked)).map((steps) => ({ steps }))
    },
  }),
)
