import type { ClaimRow, StatementRow } from '../../cypher/knowledge/claims/claim.ts'
import type { ObservationRow } from '../../cypher/knowledge/claims/observation.ts'
import { allDisagreements, disagreementsOf, grouped, inOrder } from '../../cypher/knowledge/conflicts/disagreements.ts'
import type { ConflictReasonName, Disagreement } from '../../cypher/knowledge/conflicts/rule.ts'
import { entity } from '../../cypher/knowledge/entities/entity.ts'
import { knownEntity } from '../../cypher/knowledge/entities/known-entity.ts'
import { builder } from '../builder.ts'
import { Entity } from '../entities/entity.ts'
import { connection } from '../lists/connection.ts'
import { marked } from '../lists/mark.ts'
import { type ListedRow, pageArguments } from '../lists/page.ts'
import { pageOfWhole } from '../lists/whole-list.ts'
import type { Request } from '../request.ts'
import { Claim, ClaimConnection, type ClaimListed } from './claim.ts'

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
    WINDOW_DRIFT: {
      description:
        'A streak ("four years running") is said again later and has not grown, while the years counted are left open.',
    },
    STREAK_AGAINST_START: { description: 'A streak is not as long as the start that is stated for it makes it.' },
  } as const satisfies Record<ConflictReasonName, object>,
})

const ConflictGroup = builder.objectRef<Disagreement>('ConflictGroup').implement({
  description:
    'Claims that cannot all be true, or that measure one thing differently, and why. Nothing is averaged and nobody is said to be right.',
  fields: (t) => ({
    reason: t.expose('reason', { type: ConflictReason, description: 'By which rule they disagree.' }),
    explanation: t.string({
      nullable: true,
      description: 'Why, in words with the numbers; each with its source and paragraph.',
      resolve: explained,
    }),
    about: t.field({
      type: Entity,
      nullable: true,
      description: 'Whose numbers they are: the reporter of all.',
      resolve: ({ claims }, _, context) => entity(context, reporterOf(claims)),
    }),
    claims: t.field({
      type: [Claim],
      description: 'The claims, in the order in which the explanation speaks of them.',
      resolve: ({ claims }) => [...claims],
    }),
  }),
})

interface GroupListed extends ListedRow {
  readonly group: Disagreement
}

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
      about: t.arg.id({
        description: 'Only groups in which a claim has this entity as reporter, partner, commodity, subject or object.',
      }),
      ...pageArguments(t.arg),
    },
    resolve: async (_, { reasons, about, ...wanted }, context) => {
      const filter = {
        ...(reasons ? { reasons: [...new Set(reasons)].sort() } : {}),
        ...(about ? { about } : {}),
      }
      const list = pageOfWhole(
        marked('Query.conflicts', filter, []),
        async () =>
          (await listedGroups(context)).filter(
            ({ group }) =>
              (!reasons || reasons.includes(group.reason)) &&
              (!about || group.claims.some((claim) => sides(claim).includes(about))),
          ),
        wanted,
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
    args: pageArguments(t.arg),
    resolve: (_, wanted, context) =>
      pageOfWhole(
        'Query.disagreeingClaims',
        async () => {
          const claims = (await listedGroups(context)).flatMap(({ sortKey, group }) =>
            group.claims.map(
              (claim, position): ClaimListed => ({ key: '', sortKey: `${sortKey}\t${position}`, claim }),
            ),
          )
          const seen = new Set<string>()
          return claims.filter(({ claim }) => !seen.has(claim.id) && seen.add(claim.id))
        },
        wanted,
      ),
  }),
)

builder.interfaceField(Claim, 'disagreesWith', (t) =>
  t.field({
    type: [Claim],
    nullable: true,
    description:
      'Claims that cannot all be true together with this one, or that measure the same thing differently, found by rules as the graph stands now. Empty for a derived value: what it was computed from is judged instead.',
    resolve: async (claim: ClaimRow, _, context) => {
      const others = (await involving(context, claim)).flatMap(({ claims }) => claims)
      return inOrder(others.filter(({ id }) => id !== claim.id))
    },
  }),
)

builder.interfaceField(Claim, 'conflicts', (t) =>
  t.field({
    type: [ConflictGroup],
    nullable: true,
    description: 'The groups of claims that disagree in which this one is, each with the reason.',
    resolve: async (claim: ClaimRow, _, context) => {
      const groups = grouped(await disagreementsOf(context, reporterOf([claim])))
      return groups.filter(({ claims }) => claims.some(({ id }) => id === claim.id))
    },
  }),
)

async function involving(context: Request, claim: ClaimRow): Promise<readonly Disagreement[]> {
  const found = await disagreementsOf(context, reporterOf([claim]))
  return found.filter(({ claims }) => claims.some(({ id }) => id === claim.id))
}

async function listedGroups(context: Request): Promise<readonly GroupListed[]> {
  const groups = await allDisagreements(context)
  return groups
    .map((group) => ({
      key: '',
      sortKey: [inOrder(group.claims)[0]?.sortKey, group.reason, ...group.claims.map(({ id }) => id)].join('\t'),
      group,
    }))
    .sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1))
}

/** "China with ASEAN, trade value (growth), since 2013: different values …". */
async function explained({ claims, explanation }: Disagreement, _: unknown, context: Request): Promise<string> {
  const [first] = claims as readonly ObservationRow[]
  if (!first) return explanation
  const { reporterId, partnerId, commodityId, measure, kind, periodLabel } = first
  const name = async (id: string) => (await entity(context, id)).name
  const thing = [
    partnerId ? `${await name(reporterId)} with ${await name(partnerId)}` : await name(reporterId),
    `${inWords(measure)}${kind === 'LEVEL' ? '' : ` (${inWords(kind)})`}`,
    ...(commodityId ? [await name(commodityId)] : []),
    ...(periodLabel ? [periodLabel] : []),
  ]
  return `${thing.join(', ')}: ${explanation}`
}

/** `TRADE_VALUE` is "trade value". */
function inWords(constant: string): string {
  return constant.toLowerCase().replaceAll('_', ' ')
}

function reporterOf([claim]: readonly ClaimRow[]): string {
  const { reporterId, subjectId } = claim as Partial<ObservationRow & StatementRow>
  return reporterId ?? subjectId ?? ''
}

function sides(claim: ClaimRow): readonly (string | null | undefined)[] {
  const { reporterId, partnerId, commodityId, subjectId, objectId } = claim as Partial<ObservationRow & StatementRow>
  return [reporterId, partnerId, commodityId, subjectId, objectId]
}
