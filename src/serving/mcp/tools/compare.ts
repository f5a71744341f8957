import * as v from 'valibot'
import { relationPhrase } from '../../../web/explorer/evidence/relation-phrase.ts'
import { english } from '../../../web/explorer/words/english.ts'
import { Card, Cited, Said } from '../../../web/shared/graphql/fragments.ts'
import { graphql } from '../../../web/shared/graphql/graphql.ts'
import { ClaimItem, claimItem, sourcesOf } from '../claims.ts'
import { called, entityCalled, named } from '../entity.ts'
import { given } from '../given.ts'
import { tool } from '../tool.ts'
import { cursor, day } from './inputs.ts'

const Compared = graphql(
  `
  query ComparedForAgents($left: ID!, $right: ID!, $asOf: PartialDate, $numbers: Boolean!, $after: String) {
    compare(left: $left, right: $right, asOf: $asOf) {
      numbers(first: 12, after: $after) @include(if: $numbers) {
        totalCount
        pageInfo { hasNextPage }
        edges { cursor node { measure unit difference period { label } left { ...Said } right { ...Said } } }
      }
      relations(first: 30, after: $after) @skip(if: $numbers) {
        totalCount
        pageInfo { hasNextPage }
        edges { cursor node { relation direction entity { ...Card } left { citations { ...Cited } } right { citations { ...Cited } } } }
      }
    }
  }
`,
  [Card, Cited, Said],
)

export const compare = tool({
  name: 'compare',
  title: 'Two things side by side',
  description:
    'The numbers that two countries or regions both have for the same measure, unit, period, partner and goods, with the difference; or with show=relations what they have in common: borders, memberships, agreements, goods.',
  input: v.object({
    left: called('The one'),
    right: called('The other'),
    show: v.optional(v.picklist(['numbers', 'relations']), 'numbers'),
    asOf: day,
    cursor,
  }),
  item: v.object({
    what: v.string(),
    difference: v.pipe(
      v.nullable(v.string()),
      v.description('Left less right; null where sources disagree or the number is not exact'),
    ),
    left: v.array(ClaimItem),
    right: v.array(ClaimItem),
    entity: v.nullable(v.object({ id: v.string(), name: v.string(), kind: v.string(), uri: v.string() })),
  }),
  async run({ left, right, show, asOf, cursor }, ask) {
    const one = await entityCalled(ask, 'left', left)
    const other = await entityCalled(ask, 'right', right)
    const variables = { left: one.id, right: other.id, numbers: show === 'numbers', ...given({ asOf, after: cursor }) }
    const { compare } = await ask(Compared, variables)
    const numbers = (compare?.numbers?.edges ?? []).map(({ cursor, node }) => {
      const sides = [node.left, node.right].map((side) => side.map((claim) => claimItem(claim, '')))
      const said = sides.map((side) => side.map(({ line }) => line).join(' / '))
      return {
        line: `${said.join(' AGAINST ')}${node.difference === null ? '' : `; difference ${english.amount(node.difference, node.unit)}`}`,
        value: {
          ...{ what: `${node.measure} ${node.period?.label ?? ''}`.trim(), difference: node.difference, entity: null },
          ...{ left: sides[0]?.map(({ value }) => value) ?? [], right: sides[1]?.map(({ value }) => value) ?? [] },
        },
        cites: sides.flat().flatMap(({ cites }) => cites),
        cursor,
      }
    })
    const relations = (compare?.relations?.edges ?? []).map(({ cursor, node }) => {
      const sources = [node.left, node.right].flatMap((edge) => sourcesOf(edge?.citations ?? []))
      const what = relationPhrase(english, node.relation, node.direction)
      return {
        line: `both: ${what} ${node.entity.name} (${node.entity.id})`,
        value: { what, difference: null, left: [], right: [], entity: named(node.entity) },
        cites: [...new Set(sources.map(({ uri }) => uri))],
        cursor,
      }
    })
    const list = show === 'numbers' ? compare?.numbers : compare?.relations
    return {
      about: [named(one), named(other)],
      heading: `${one.name} and ${other.name}: ${show === 'numbers' ? 'the numbers that both have' : 'what they have in common'}`,
      total: list?.totalCount ?? null,
      goesOn: list?.pageInfo.hasNextPage ?? false,
      items: show === 'numbers' ? numbers : relations,
    }
  },
})
