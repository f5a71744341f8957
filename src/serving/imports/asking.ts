import type { GraphQLParams } from 'graphql-yoga'
import { type AskGraphql, refusedBy } from '../tables/asking.ts'

/** What is told of a job. */
const job = `
  id workspace state file bytes sha256 preset mapping by why createdAt changedAt rowCount assumptions
  source { title publisher url license retrieved }
  verdicts { verdict rows }
  guesses { field text score rows entity { id name } }
  merge { by why same totals of merged refused untotalled source { id } }
  refusedRows { number field message }
  failure { during message at }`

const queries = {
  job: `query Import($id: ID!) { job: importJob(id: $id) { ${job} } }`,
  jobs: `query Imports($workspace: String, $state: ImportState, $first: Int, $after: String) {
    jobs: importJobs(workspace: $workspace, state: $state, first: $first, after: $after) {
      totalCount nodes { ${job} } pageInfo { hasNextPage endCursor }
    }
  }`,
  viewer: '{ viewer { id scopes } }',
  discard: `mutation DiscardImport($id: ID!) {
    result: discardImport(id: $id) { __typename ... on WriteRefused { message } ... on ImportJob { ${job} } }
  }`,
}

/** A job as GraphQL answers it. */
export interface JobPart {
  readonly id: string
  readonly workspace: string
  readonly file: string
  readonly [field: string]: unknown
}

/**
 * Asks GraphQL.
 * @throws {TableRefused} if there is an error in the answer, or a plugin refuses
 */
async function asked<Data>(ask: AskGraphql, operation: GraphQLParams): Promise<Data> {
  const { data, errors } = (await ask(operation)) as {
    readonly data?: Data | null
    readonly errors?: Parameters<typeof refusedBy>[0]
  }
  if (!data || errors?.length) throw refusedBy(errors)
  return data
}

/** The job, null where there is none or the viewer may not see it. */
export async function askJob(ask: AskGraphql, id: string): Promise<JobPart | null> {
  return (await asked<{ job: JobPart | null }>(ask, { query: queries.job, variables: { id } })).job
}

export interface JobsPart {
  readonly totalCount: number
  readonly nodes: readonly JobPart[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

export async function askJobs(ask: AskGraphql, variables: Readonly<Record<string, unknown>>): Promise<JobsPart> {
  return (await asked<{ jobs: JobsPart }>(ask, { query: queries.jobs, variables })).jobs
}

/** Asks for whoever asks, so that whatever guards GraphQL guards what it has no field for. */
export async function askViewer(ask: AskGraphql): Promise<void> {
  await asked(ask, { query: queries.viewer })
}

/** Discards a job. @returns it, or why it was not discarded */
export async function askToDiscard(ask: AskGraphql, id: string) {
  type Result = { readonly __typename: string; readonly message: string } & JobPart
  return (await asked<{ result: Result }>(ask, { query: queries.discard, variables: { id } })).result
}
