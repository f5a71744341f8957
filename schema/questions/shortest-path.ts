import { budget } from '../../cypher/knowledge/paths/budget.ts'
import { chainsBetween, longestChain, mostChains } from '../../cypher/knowledge/paths/chains.ts'
import { day } from '../as-of.ts'
import { builder } from '../builder.ts'
import { Relation } from '../entities/relation.ts'
import { Path } from './path.ts'

/** How chains are weighed; the numbers stand in paths/weights.ts. */
const whatIsShort = `Short is what passes no hub. A chain weighs one for each step, and at each entity that it passes through a surcharge for the relation by which it comes in and one for that by which it goes on, by how many relations of that kind, read the same way, the entity has: nothing for the only one and up to 20, 2 up to 80, 4 up to 320, 8 above; 4 more, except for the only one, where the relation is one that many share (PART_OF, MEMBER_OF, ASSOCIATED_WITH, PARTY_TO, TRADES_WITH, EXPORTS, IMPORTS, SUBCATEGORY_OF, PARTICIPATES_IN, COOPERATES_IN, CONCERNS). So a railway or a border comes before "both are members of the WTO", which is found where there is nothing better. The ends cost nothing. Equal weights: fewer steps first, then by the ids along the chain. Between two neighbors the lightest relation is taken. What merely lies in two areas, related to nothing else, is no way from the one to the other.`

const whatItMayCost = `A search may look at ${budget.entities.toLocaleString('en')} entities and ${budget.edges.toLocaleString('en')} relations and take ${budget.milliseconds / 1000} seconds; past that it is an error with the code BUDGET_EXCEEDED, never a guess.`

const asOfChains =
  'Only relations that hold on this day; today where it is left out. One without a known start counts as old.'

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
    resolve: async (_, { asOf, maxLength, ...ends }, context) => {
      const asked = { ...ends, maxLength: maxLength ?? 6, first: 1, day: day(asOf, context) }
      const [steps] = await chainsBetween(context, asked)
      return steps ? { steps } : null
    },
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
    resolve: async (_, { asOf, maxLength, first, ...ends }, context) => {
      const asked = { ...ends, maxLength: maxLength ?? 4, first: first ?? 5, day: day(asOf, context) }
      return (await chainsBetween(context, asked)).map((steps) => ({ steps }))
    },
  }),
)
