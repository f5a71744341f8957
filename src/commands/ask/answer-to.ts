import type { Answer, Asking } from './asking.ts'
import { lookedUp } from './look-up.ts'
import type { Operation } from './operation.ts'
import { answerAsText } from './table/answer.ts'
import type { JsonObject } from './table/json.ts'
import type { GivenVariable } from './variables.ts'

export interface Printing {
  readonly json: boolean
  /** The columns of the terminal. */
  readonly width: number
  /** Takes what is not the answer: what a name was taken for, and errors. */
  readonly tell: (line: string) => void
}

/**
 * Asks an operation and makes a text of the answer.
 * @returns the text, and whether the answer had errors, which have been told
 * @throws {QuestionError} where a name given for an id is nobody's
 */
export async function answerTo(
  { text: operation }: Operation,
  given: readonly GivenVariable[],
  ask: Asking,
  { json, width, tell }: Printing,
): Promise<{ readonly text: string; readonly failed: boolean }> {
  const answer = await ask(operation, await lookedUp(given, ask, tell))
  for (const error of answer.errors ?? []) tell(inWords(error))
  const failed = answer.errors !== undefined
  if (json) return { text: JSON.stringify(answer, null, 2), failed }
  return { text: answer.data ? answerAsText(answer.data as JsonObject, width) : '', failed }
}

function inWords({ message, path }: NonNullable<Answer['errors']>[number]): string {
  return path ? `${path.join('.')}: ${message}` : message
}
