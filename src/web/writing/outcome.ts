import { Conflict } from '../pages/conflict/conflict.ts'
import { AskFailed, forgetAnswers } from '../shared/graphql/ask.ts'
import { Card, Said } from '../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../shared/graphql/graphql.ts'

/** How a fact differs, or would differ. */
export const Changed = graphql(`
  fragment Changed on FactChange {
    kind
    fact
    existed
    exists
    properties { name before after }
  }
`)
export type Changed = ResultOf<typeof Changed>

/** What was written, or of a dry run would be. */
export const Wrote = graphql(
  `
  fragment Wrote on Written {
    __typename
    again
    dryRun
    entry { id status facts(first: 100) { totalCount nodes { ...Changed } } }
    ... on ClaimWritten { claim { ...Said } conflicts { ...Conflict } alike { ...Said } }
    ... on EntryWritten { claims { ...Said } conflicts { ...Conflict } }
    ... on EntityWritten { entity { ...Card } }
  }
`,
  [Card, Changed, Conflict, Said],
)
export type Wrote = ResultOf<typeof Wrote>

/** Why something was not written, and at which field of the form. */
export const Refusal = graphql(`
  fragment Refusal on WriteRefused {
    field
    message
    ... on Twin { existing { id } }
  }
`)
export type Refusal = Pick<ResultOf<typeof Refusal>, 'field' | 'message'> & {
  readonly existing?: { readonly id: string } | null
}

/** What came of a mutation: it was written, or refused at a field. */
export type Outcome = { readonly wrote: Wrote } | { readonly refusal: Refusal }

/**
 * Sends a mutation, and sorts what came of it.
 * @param send returns the answer of its one field
 * @throws {AskFailed} if the server can't be reached, or the reader may not do this
 */
export async function outcomeOf(send: () => Promise<Wrote | Refusal | null>): Promise<Outcome> {
  try {
    const answer = await send()
    if (!answer) throw new AskFailed('BROKEN')
    if (!('entry' in answer)) return { refusal: answer }
    if (!answer.dryRun) forgetAnswers()
    return { wrote: answer }
  } catch (error) {
    const refusal = error instanceof AskFailed ? refusalIn(error.message) : null
    if (refusal) return { refusal }
    throw error
  }
}

/** GraphQL itself refuses what is no date or no number, and names the field in its message. */
function refusalIn(message: string): Refusal | null {
  const [, field, why] = /at "input\.([\w.]+)"[;:] (.*)$/s.exec(message) ?? []
  return field && why ? { field, message: why } : null
}
