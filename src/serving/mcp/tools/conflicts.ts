import * as v from 'valibot'
import { english } from '../../../web/explorer/words/english.ts'
import { Conflict } from '../../../web/pages/conflict/conflict.ts'
import { conflictSentence } from '../../../web/pages/conflict/in-words.ts'
import { graphql } from '../../../web/shared/graphql/graphql.ts'
import { ClaimItem, claimItem, sourcesOf, speech } from '../claims.ts'
import { called, entityCalled, named } from '../entity.ts'
import { given } from '../given.ts'
import { tool } from '../tool.ts'
import { brief } from '../uri.ts'
import { cursor, Measure } from './inputs.ts'

const Conflicts = graphql(
  `
  query ConflictsForAgents($about: ID, $measures: [Measure!], $after: String) {
    conflicts(about: $about, measures: $measures, first: 10, after: $after) {
      totalCount
      pageInfo { hasNextPage }
      edges { cursor node { ...Conflict } }
    }
  }
`,
  [Conflict],
)

export const conflicts = tool({
  name: 'conflicts',
  title: 'Where sources disagree',
  description:
    'Groups of claims that cannot all be true together, found by rules, each with the reason and both sides. Nothing is averaged and nobody is said to be right.',
  input: v.object({
    about: v.optional(called('Only about this')),
    measures: v.optional(v.pipe(v.array(Measure), v.description('Only about these measures'))),
    cursor,
  }),
  item: v.object({
    id: v.string(),
    reason: v.string(),
    explanation: v.string(),
    claims: v.array(ClaimItem),
  }),
  async run({ about, measures, cursor }, ask) {
    const entity = about === undefined ? undefined : await entityCalled(ask, 'about', about)
    const { conflicts } = await ask(Conflicts, given({ about: entity?.id, measures, after: cursor }))
    return {
      about: entity ? [named(entity)] : [],
      heading: `Where sources disagree${entity ? ` about ${entity.name}` : ''}`,
      total: conflicts?.totalCount ?? null,
      goesOn: conflicts?.pageInfo.hasNextPage ?? false,
      unknown: 'no disagreement was found by the rules',
      items: (conflicts?.edges ?? []).map(({ cursor, node }) => {
        const claims = node.claims.map((claim) => claimItem(claim, '').value)
        const sides = claims.map(
          ({ uri, value, unit, sources }) =>
            `${brief(uri)}${value ? ` ${english.amount(value, unit ?? '')}` : ''} (${sources[0]?.title ?? 'computed'})`,
        )
        const explanation = conflictSentence(node, speech)
        const members = node.memberships.flatMap(({ citations }) => sourcesOf(citations).map(({ uri }) => uri))
        return {
          line: `${english.reasons[node.reason]}: ${explanation} ${sides.slice(0, 4).join(' against ')}`,
          value: { id: node.id, reason: node.reason, explanation, claims },
          cites: [...claims.map(({ uri }) => uri), ...new Set(members)],
          cursor,
        }
      }),
    }
  },
})
