import type { Answer, Asking } from './asking.ts'
import { resolveIds } from './look-up.ts'
import type { Operation } from './operation.ts'
import { answerAsText } from './table/answer.ts'
import type { JsonObject } from './table/json.ts'
import type { GivenVariable } from './variables.ts'

export interface Printing {
  readonly json: boolean
  /** The width of the terminal in columns. */
  readonly width: number
  /** Prints a line that is not part of the answer: an error, or the id that a name was taken for. */
  readonly tell: (line: string) => void
}

/**
 * Runs an operation and formats the answer as text.
 * @returns the text, and whether the answer had errors, which have been passed to `tell`
 * @throws {QuestionError} if a name given for an id fits nothing, or several things
 */
export async function answerTo(
  { text: operation }: Operation,
  given: readonly GivenVariable[],
  ask: Asking,
  { json, width, tell }: Printing,
): Promise<{ readonly text: string; readonly failed: boolean }> {
  const answer = await ask(operation, await resolveIds(given, ask, tell))
  for (const error of answer.errors ?? []) tell(formatError(error))
  const failed = answer.errors !== undefined
  if (json) return { text: JSON.stringify(answer, null, 2), failed }
  return { text: answer.data ? answerAsText(answer.data as JsonObject, width) : '', failed }
}

function formatError({ message, path }: NonNullable<Answer['errors']>[number]): string {
  return path ? `${path.join('.')}: ${message}` : message
}
