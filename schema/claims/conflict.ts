import type { ClaimRow } from '../../cypher/knowledge/claims/claim.ts'
import {
  allDisagreements,
  claimsAgainst,
  concerns,
  disagreementsWith,
  type ListedDisagreement,
  loadDisagreement,
  measures,
  subjectOf,
} from '../../cypher/knowledge/conflicts/disagreements.ts'
import type {
  ConflictReasonName,
  ConflictSide as ConflictSideRow,
  Disagreement,
  DisputedMembership as DisputedMembershipRow,
} from '../../cypher/knowledge/conflicts/rule.ts'
import { explained } from '../../cypher/knowledge/conflicts/words.ts'
import { entity } from '../../cypher/knowledge/entities/entity.ts'
import { knownEntity } from '../../cypher/knowledge/entities/known-entity.ts'
import { builder } from '../builder.ts'
import { Entity } from '../entities/entity.ts'
import { knownAt } from '../known-at.ts'
import { connection } from '../lists/connection.ts'
import { type ListedRow, pageArguments } from '../lists/page.ts'
import { pageOfWhole } from '../lists/whole-list.ts'
import { Citation } from './citation.ts'
import { Claim, ClaimConnection } from './claim.ts'
import type { ClaimListed, ClaimPage } from './claim-page.ts'
import { Measure } from './measure.ts'

const ConflictReason = builder.enumType('ConflictReason', {
  description: 'Why claims disagree. Each reason is a rule in `cypher/`, asked of the graph as it stands.',
  values: {
    TWO_VALUES: {
      description: 'They give different values for one thing over one period, beyond what rounding or "over" explains.',
    },
    TOTAL_BELOW_PART: {
      description:
        'A total is below one of its parts: as stated, or a year earlier, as level and growth together imply it.',
    },
    GROWTH_AGAINST_LEVELS: { description: 'Two levels a year apart do not differ by the growth that is stated.' },
    SHARE_AGAINST_AMOUNTS: { description: "A partner's share is not what its amount and that of the whole make it." },
    SHARE_BEYOND_PARTNER: {
      description:
        "A partner's share, less what rounding may have added, is more than all that the partner trades in the other direction in the same year. What else is said of the trade of the two is in doubt with it, and is among the claims.",
    },
    MIRROR_FLOWS: {
      description:
        'What one says that it exports to another is not what that one says that it imports from it, beyond rounding and one percent. The explanation names the reasons that fit or are possible; `mirrorFlows` has the flows that agree, too.',
    },
    WINDOW_DRIFT: {
      description:
        'A streak ("four years running") is said again later and has not grown, while the years counted are left open.',
    },
    MEMBERSHIP_AGAINST_TREATY: {
      description:
        'Somebody is a member of an organization and no party to the treaty whose parties are its members, or the other way round, or not for the same time since the treaty is in force.',
    },
    TWO_LISTS: {
      description:
        'Two lists of the members of one organization differ for one day: a list without dates has others than the memberships with dates, suspended members left aside.',
    },
    STREAK_AGAINST_START: { description: 'A streak is not as long as the start that is stated for it makes it.' },
  } as const satisfies Record<ConflictReasonName, object>,
})

const DisputedMembership = builder.objectRef<DisputedMembershipRow>('DisputedMembership').implement({
  description: 'That somebody is, or is not, in a list of members or parties, which another list contradicts.',
  fields: (t) => ({
    member: t.field({
      type: Entity,
      nullable: true,
      description: 'Who.',
      resolve: ({ member }, _, context) => entity(context, member),
    }),
    of: t.field({
      type: Entity,
      nullable: true,
      description: 'The organization or the agreement.',
      resolve: ({ of }, _, context) => entity(context, of),
    }),
    holds: t.exposeBoolean('holds', { description: 'True if this side has it as a member or party.' }),
    since: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'Since when, by this side; null where it does not say.',
      resolve: ({ since }) => since,
    }),
    until: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'Until when, that day no longer included; null where it lasts or this side does not say.',
      resolve: ({ until }) => until,
    }),
    citations: t.field({
      type: [Citation],
      description: 'Where this side can be checked.',
      resolve: ({ citations }) => [...citations],
    }),
  }),
})

const ConflictSide = builder.objectRef<ConflictSideRow>('ConflictSide').implement({
  description: 'What one side of a conflict makes of the number that is compared.',
  fields: (t) => ({
    claims: t.field({
      type: [Claim],
      description: 'What it rests on, the amount itself first.',
      resolve: ({ claims }) => [...claims],
    }),
    low: t.field({
      type: 'Decimal',
      nullable: true,
      description:
        'The least that the number may be, after rounding and words like "over" are allowed for; null where that is open.',
      resolve: ({ range: { low } }) => (low.isFinite() ? low.toSignificantDigits(20).toFixed() : null),
    }),
    high: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The most that the number may be; null where that is open.',
      resolve: ({ range: { high } }) => (high.isFinite() ? high.toSignificantDigits(20).toFixed() : null),
    }),
    unit: t.exposeString('unit', { description: 'The unit of both: a currency, `percent`, `consecutive months` …' }),
    implied: t.exposeBoolean('implied', {
      description: 'True if the number is worked out of the claims; false if the claim states it.',
    }),
  }),
})

/** Claims that disagree. */
export const ConflictGroup = builder.objectRef<Disagreement>('ConflictGroup')

builder.node(ConflictGroup, {
  description:
    'Claims or memberships that cannot all be true, or claims that measure one thing differently, and why. Nothing is averaged and nobody is said to be right.',
  id: {
    resolve: ({ id }) => id,
    description:
      'Readable and stable: its reason and what disagrees, like `conflict:two-values~F004~F067`. `node` finds it, and finds null once the conflict is gone.',
  },
  isTypeOf: (value) => (value as { readonly id: string }).id.startsWith('conflict:'),
  loadMany: (ids, context) => Promise.all(ids.map((id) => loadDisagreement(context, id))),
  fields: (t) => ({
    reason: t.expose('reason', { type: ConflictReason, description: 'By which rule they disagree.' }),
    explanation: t.string({
      nullable: true,
      description: 'Why, in words with the numbers; each with its source and paragraph.',
      resolve: (group, _, context) => explained(context, group),
    }),
    about: t.field({
      type: Entity,
      nullable: true,
      description:
        'Whose numbers they are: the reporter of the first claim, and mostly of all; or whose members are disputed.',
      resolve: (group, _, context) => entity(context, subjectOf(group)),
    }),
    claims: t.field({
      type: [Claim],
      description:
        'The claims, in the order in which the explanation speaks of them; empty where memberships disagree.',
      resolve: ({ claims }) => [...claims],
    }),
    sides: t.field({
      type: [ConflictSide],
      description:
        'What each side makes of the one number that is compared, in one unit, as far as it can be told; empty where memberships disagree.',
      resolve: ({ sides }) => [...sides],
    }),
    memberships: t.field({
      type: [DisputedMembership],
      description: 'What each side has of a disputed membership; empty where claims disagree.',
      resolve: ({ memberships = [] }) => [...memberships],
    }),
  }),
})

type GroupListed = ListedRow & ListedDisagreement

const ConflictGroupConnection = connection<GroupListed, Disagreement>('ConflictGroup', {
  node: ConflictGroup,
  toNode: ({ group }) => group,
  of: 'groups of claims that disagree',
})

builder.queryField('conflicts', (t) =>
  t.field({
    type: ConflictGroupConnection,
    nullable: true,
    description:
      'Groups of claims that disagree, each with the reason; found by rules over all that is stated or in a data set, as the graph stands now.',
    args: {
      reasons: t.arg({
        type: [ConflictReason],
        description: 'Only for these reasons; all where it is left out, none where it is empty.',
      }),
      measures: t.arg({
        type: [Measure],
        description:
          'Only groups in which a claim gives a number for one of these; all where it is left out, none where it is empty.',
      }),
      about: t.arg.id({
        description:
          'Only groups in which a claim has this entity as reporter, partner, commodity, subject or object, or in which its membership or members are disputed.',
      }),
      knownAt: t.arg(knownAt),
      ...pageArguments(t.arg),
    },
    resolve: async (_, args, context) => {
      const { about } = args
      const reasons = args.reasons && [...new Set(args.reasons)].sort()
      const wanted = args.measures && [...new Set(args.measures)].sort()
      const list = pageOfWhole(
        'Query.conflicts',
        async () => {
          // A former id means what it leads to.
          const concerned = about && (await knownEntity(context, 'about', about)).id
          return (await allDisagreements(context))
            .filter(
              ({ group }) =>
                (!reasons || reasons.includes(group.reason)) &&
                (!wanted || measures(group, wanted)) &&
                (!concerned || concerns(group, concerned)),
            )
            .map((listed) => ({ key: '', ...listed }))
        },
        { ...args, reasons, measures: wanted },
      )
      if (about) await knownEntity(context, 'about', about)
      return list
    },
  }),
)

builder.queryField('disagreeingClaims', (t) =>
  t.field({
    type: ClaimConnection,
    nullable: true,
    description:
      'The claims that disagree with others, group by group, each once; `conflicts` says why they do, and `disagreesWith` with which.',
    args: { knownAt: t.arg(knownAt), ...pageArguments(t.arg) },
    resolve: (_, args, context): ClaimPage => {
      async function list() {
        const claims = (await allDisagreements(context)).flatMap(({ sortKey, group }) =>
          group.claims.map((claim, position): ClaimListed => ({ key: '', sortKey: `${sortKey}\t${position}`, claim })),
        )
        const seen = new Set<string>()
        return claims.filter(({ claim }) => !seen.has(claim.id) && seen.add(claim.id))
      }
      return {
        ...pageOfWhole('Query.disagreeingClaims', list, args),
        counted: { of: async () => (await list()).map(({ claim }) => claim.id) },
      }
    },
  }),
)

builder.interfaceField(Claim, 'disagreesWith', (t) =>
  t.field({
    type: [Claim],
    nullable: true,
    description:
      'Claims that cannot all be true together with this one, or that measure the same thing differently, found by rules as the graph stands now. Empty for a derived value: what it was computed from is judged instead.',
    resolve: (claim: ClaimRow, _, context) => claimsAgainst(context, claim),
  }),
)

builder.interfaceField(Claim, 'conflicts', (t) =>
  t.field({
    type: [ConflictGroup],
    nullable: true,
    description: 'The groups of claims that disagree in which this one is, each with the reason.',
    resolve: (claim: ClaimRow, _, context) => disagreementsWith(context, claim),
  }),
)
