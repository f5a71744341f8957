import { AskFailed, askAnew, forgetAnswers } from '../../shared/graphql/ask.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import { Refusal } from '../outcome.ts'

const Merge = graphql(
  `
  mutation MergeImport($id: ID!, $same: Boolean!, $why: String) {
    mergeImport(id: $id, same: $same, why: $why) { __typename ... on ImportJob { id state } ...Refusal }
  }
`,
  [Refusal],
)

const Undo = graphql(
  `
  mutation UndoImport($id: ID!, $why: String) {
    undoImport(id: $id, why: $why) { __typename ... on ImportJob { id state } ...Refusal }
  }
`,
  [Refusal],
)

const Discard = graphql(
  'mutation DiscardImport($id: ID!) { discardImport(id: $id) { __typename ... on ImportJob { id state } ...Refusal } }',
  [Refusal],
)

const Resume = graphql(
  'mutation ResumeImport($id: ID!) { resumeImport(id: $id) { __typename ... on ImportJob { id state } ...Refusal } }',
  [Refusal],
)

/** Why a job was left as it is, in words; null where it was not. */
export type Left = string | null

/**
 * Each begins something with a job, and tells why it could not be begun.
 * @throws {AskFailed} if the server can't be reached, or the reader may not do this
 */
export const mergeImport = async (id: string, same: boolean, why: string | null): Promise<Left> =>
  leftBy((await askAnew(Merge, { id, same, why })).mergeImport)

export const undoImport = async (id: string, why: string | null): Promise<Left> =>
  leftBy((await askAnew(Undo, { id, why })).undoImport)

export const discardImport = async (id: string): Promise<Left> => leftBy((await askAnew(Discard, { id })).discardImport)

export const resumeImport = async (id: string): Promise<Left> => leftBy((await askAnew(Resume, { id })).resumeImport)

function leftBy(answer: ResultOf<typeof Merge>['mergeImport']): Left {
  if (!answer) throw new AskFailed('BROKEN')
  if ('message' in answer) return answer.message
  forgetAnswers()
  return null
}
