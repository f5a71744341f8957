import { type AskGraphql, refusedBy } from '../tables/asking.ts'

/** That there are observations with a value in a dimension. */
export interface Covered {
  readonly dimension: string
  /** An id, a code or a word; null where there is none. */
  readonly value: string | null
  readonly label: string | null
  readonly count: number
  readonly undated: number
  readonly earliest: string | null
  readonly latest: string | null
  /** How many sources they cite. */
  readonly sourceCount: number
}

const query = `query PackageCoverage($after: String) {
  coverage(first: 100, after: $after) {
    nodes { dimension value label count undated earliest latest sourceCount }
    pageInfo { hasNextPage endCursor }
  }
}`

interface Answer {
  readonly data?: {
    readonly coverage: {
      readonly nodes: readonly Covered[]
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
    } | null
  } | null
  readonly errors?: Parameters<typeof refusedBy>[0]
}

/**
 * Asks of what there are observations at all: each measure, reporter, partner, commodity, year and source.
 * @throws {TableRefused} if GraphQL doesn't answer
 */
export async function coverageOf(ask: AskGraphql): Promise<readonly Covered[]> {
  const all: Covered[] = []
  for (let after: string | null = null; ; ) {
    const { data, errors } = (await ask({ query, variables: { after } })) as Answer
    if (!data?.coverage || errors?.length) throw refusedBy(errors)
    all.push(...data.coverage.nodes)
    if (!data.coverage.pageInfo.hasNextPage) return all
    after = data.coverage.pageInfo.endCursor
  }
}
