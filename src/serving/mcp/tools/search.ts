import * as v from 'valibot'
import { Card } from '../../../web/shared/graphql/fragments.ts'
import { graphql } from '../../../web/shared/graphql/graphql.ts'
import { Named, named } from '../entity.ts'
import { given } from '../given.ts'
import { tool } from '../tool.ts'
import { cursor, EntityKinds } from './inputs.ts'

const Search = graphql(
  `
  query SearchForAgents($text: String!, $kinds: [EntityKind!], $after: String) {
    search(text: $text, kinds: $kinds, first: 20, after: $after) {
      totalCount
      pageInfo { hasNextPage }
      edges { cursor matched node { ...Card } }
    }
  }
`,
  [Card],
)

export const search = tool({
  name: 'search',
  title: 'Find by name or code',
  description:
    'Finds countries, regions, ports, railways, goods (HS codes), agreements, organizations … by a name in any language or by a code. Gives the ids that the other tools take.',
  input: v.object({
    text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200), v.description('Such as Horgos, 霍尔果斯, CNHRS, 0810.60')),
    kinds: EntityKinds,
    cursor,
  }),
  item: v.object({ ...Named.entries, matched: v.string() }),
  async run({ text, kinds, cursor }, ask) {
    const { search } = await ask(Search, { text, ...given({ kinds, after: cursor }) })
    return {
      about: [],
      heading: `What is called “${text}”`,
      total: search?.totalCount ?? null,
      goesOn: search?.pageInfo.hasNextPage ?? false,
      unknown: `nothing in the graph is called “${text}”: try a shorter part, another language or a code`,
      items: (search?.edges ?? []).map(({ cursor, matched, node }) => ({
        line: `${node.name} (${node.kind.toLowerCase()}), id ${node.id}${matched === node.name ? '' : `, also ${matched}`}`,
        value: { ...named(node), matched },
        cites: [],
        cursor,
      })),
    }
  },
})
