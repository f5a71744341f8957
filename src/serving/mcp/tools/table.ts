import * as v from 'valibot'
import { Said } from '../../../web/shared/graphql/fragments.ts'
import { graphql } from '../../../web/shared/graphql/graphql.ts'
import { ClaimItem, citedAs, claimItem } from '../claims.ts'
import { called, entityCalled, kindsOf, named } from '../entity.ts'
import { given } from '../given.ts'
import { tool } from '../tool.ts'
import { cursor, Flow, from, Kind, Measure, to } from './inputs.ts'

const Rows = graphql(
  `
  query RowsForAgents($where: ObservationFilter!, $after: String) {
    observations(first: 25, where: $where, after: $after) {
      totalCount
      pageInfo { hasNextPage }
      edges { cursor node { ...Said } }
    }
  }
`,
  [Said],
)

const columns = [
  'reporter',
  'measure',
  'kind',
  'flow',
  'partner',
  'commodity',
  'period',
  'comparator',
  'value',
  'unit',
  'source',
] as const

export const table = tool({
  name: 'table',
  title: 'Numbers as rows',
  description:
    'Rows of numbers that pass a filter, the strongest evidence first, each with its claim and source: whose, of what, with whom, when, how much. Page with next; the notes have the address of the whole table as CSV (also .xlsx, .parquet, .jsonl).',
  input: v.object({
    reporter: v.optional(called('Whose numbers')),
    partner: v.optional(called('With whom')),
    commodity: v.optional(called('Of which goods')),
    measure: v.optional(Measure),
    kind: v.optional(Kind),
    flow: v.optional(Flow),
    from,
    to,
    cursor,
  }),
  item: v.object({
    reporter: v.nullable(v.string()),
    measure: v.string(),
    kind: v.string(),
    flow: v.nullable(v.string()),
    partner: v.nullable(v.string()),
    commodity: v.nullable(v.string()),
    ...ClaimItem.entries,
  }),
  async run({ reporter, partner, commodity, measure, kind, flow, from, to, cursor }, ask, site) {
    const entity = async (field: string, text: string | undefined) =>
      text === undefined ? undefined : entityCalled(ask, field, text, field === 'commodity' ? kindsOf.goods : undefined)
    const whose = await entity('reporter', reporter)
    const other = await entity('partner', partner)
    const goods = await entity('commodity', commodity)
    const list = <One>(one: One | undefined) => (one === undefined ? undefined : [one])
    const where = given({
      ...{ reporter: list(whose?.id), partner: list(other?.id), commodity: list(goods?.id), from, to },
      ...{ measure: list(measure), kind: list(kind), flow: list(flow) },
    })
    const { observations } = await ask(Rows, { where, ...given({ after: cursor }) })
    return {
      about: [whose, other, goods].flatMap((one) => (one ? [named(one)] : [])),
      heading: `Numbers as rows: ${columns.join(' | ')}`,
      total: observations?.totalCount ?? null,
      goesOn: observations?.pageInfo.hasNextPage ?? false,
      unknown: 'no source in the graph has such numbers',
      notes: [`The whole table: ${site ?? ''}/table/observations.csv${addressOf(where)}`],
      items: (observations?.edges ?? []).flatMap(({ cursor, node }) => {
        if (node.__typename !== 'Observation') return []
        const { value, cites } = claimItem(node, cursor)
        const row = {
          ...{ reporter: node.reporter?.name ?? null, measure: node.measure, kind: node.kind, flow: node.flow },
          ...{ partner: node.partner?.name ?? node.objectText, commodity: node.commodity?.name ?? null, ...value },
        }
        const [source] = value.sources
        const cells = columns.map(
          (name) => (name === 'source' ? (source ? citedAs(source) : value.basis) : row[name]) ?? '',
        )
        const marks = value.disagreesWith.length > 0 ? ' DISPUTED' : ''
        return [{ line: cells.join(' | ') + marks, value: row, cites, cursor }]
      }),
    }
  },
})

/** The filter as the parameters of a table's address, where each has the name that it has in GraphQL. */
function addressOf(where: Readonly<Record<string, string | readonly string[] | undefined>>): string {
  const parameters = Object.entries(where).map(([name, value]) => `${name}=${[value].flat().join(',')}`)
  return parameters.length > 0 ? `?${parameters.join('&')}` : ''
}
