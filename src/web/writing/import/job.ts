import { Card } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'

/** How far a job is: as much as is asked for again and again. */
const Progress = graphql(`
  fragment Progress on ImportJob {
    id
    state
    rowCount
    verdicts { verdict rows }
    merge { of merged refused }
  }
`)
export type Progress = ResultOf<typeof Progress>

/** All that is told of a job, without its rows. */
export const JobPart = graphql(
  `
  fragment JobPart on ImportJob {
    id
    workspace
    state
    file
    bytes
    sha256
    preset
    mapping
    by
    why
    createdAt
    rowCount
    assumptions
    source { title publisher url license }
    verdicts { verdict rows }
    guesses { field text score rows entity { ...Card } }
    merge { why totals of merged refused untotalled source { id title } }
    refusedRows { number field message }
    failure { during message }
  }
`,
  [Card],
)
export type JobPart = ResultOf<typeof JobPart>

export const Job = graphql('query ImportedFile($id: ID!) { importJob(id: $id) { ...JobPart } }', [JobPart])

export const HowFar = graphql('query HowFar($id: ID!) { importJob(id: $id) { ...Progress } }', [Progress])

export const Jobs = graphql(`
  query ImportedFiles($after: String) {
    importJobs(first: 20, after: $after) {
      totalCount
      nodes { id workspace state file rowCount by createdAt }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

/** The rows of one verdict, a page of them. What a verdict is about is told in as many words as one line needs. */
export const Rows = graphql(
  `
  query RowsOfFile($id: ID!, $verdict: ImportVerdict!, $after: String) {
    importJob(id: $id) {
      rows(verdict: $verdict, first: 20, after: $after) {
        totalCount
        nodes {
          number
          verdict
          field
          message
          facts { kind input }
          cells { column text }
          others {
            __typename
            id
            ... on Entity { ...Card }
            ... on Source { title }
            ... on Statement {
              sentence sentenceZh predicate objectText
              subject { ...Card } object { ...Card }
            }
            ... on Observation {
              measure numberKind: kind value unit comparator flow transportMode objectText
              period { label ambiguity start end }
              reporter { ...Card } partner { ...Card } commodity { ...Card } channel { ...Card }
            }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`,
  [Card],
)
export type RowPart = NonNullable<NonNullable<ResultOf<typeof Rows>['importJob']>['rows']['nodes']>[number]
export type Verdict = RowPart['verdict']

/** The verdicts in the order of the report, and which of them a merge writes. */
export const verdictsInOrder: readonly Verdict[] = [
  'NEW',
  'SUPERSEDES',
  'CONFLICTS',
  'SAME',
  'UNRESOLVED',
  'WRONG',
  'SKIPPED',
]
export const written: ReadonlySet<Verdict> = new Set<Verdict>(['NEW', 'SUPERSEDES', 'CONFLICTS'])

/** True while the server works on a job, or will in its turn. */
export function isMoving(state: JobPart['state']): boolean {
  return state === 'READING' || state === 'MERGING' || state === 'UNDOING'
}

/** The path of the page of a job. */
export function jobPath(id: string): string {
  return `/import/${id}`
}
