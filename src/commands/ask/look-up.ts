import { GraphQLID, getNamedType } from 'graphql'
import type { Asking } from './asking.ts'
import { type Candidate, candidatesOf, nearMiss } from './candidates.ts'
import { QuestionError } from './question-error.ts'
import type { GivenVariable } from './variables.ts'

/** The most suggestions in an error message. */
const mostSuggestions = 5

/**
 * Replaces names and codes in variables of type ID by ids. Nothing is guessed: the text must be the id without its type, the code or the
 * name of exactly one thing. Prefixes, typos and ambiguous names are errors.
 * @param tell prints the id that each text was taken for
 * @throws {QuestionError} if nothing or more than one thing fits; the message lists candidates
 */
export async function resolveIds(
  given: readonly GivenVariable[],
  ask: Asking,
  tell: (line: string) => void,
): Promise<Record<string, unknown>> {
  const variables: Record<string, unknown> = {}
  for (const { name, type, value } of given) {
    const isId = getNamedType(type) === GraphQLID
    variables[name] = isId ? await idsOf(name, value, ask, tell) : value
  }
  return variables
}

async function idsOf(name: string, value: unknown, ask: Asking, tell: (line: string) => void): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((one) => idsOf(name, one, ask, tell)))
  const text = String(value)
  if (/^[a-z]+:\S/.test(text)) return text
  const candidates = await candidatesOf(name, text, ask)
  const [best, ...others] = candidates.sort((one, other) => one.rank - other.rank)
  if (!best || best.rank === nearMiss) throw new QuestionError(nothing(name, text, candidates))
  const equals = [best, ...others.filter(({ rank }) => rank === best.rank)]
  if (equals.length > 1)
    throw new QuestionError(
      `--${name}: ${JSON.stringify(text)} may be ${listed(equals)}: give the id of the one that you mean`,
    )
  tell(`${name}: ${JSON.stringify(text)} is taken for ${best.id}, ${best.name}`)
  return best.id
}

function nothing(name: string, text: string, near: readonly Candidate[]): string {
  const message = `--${name}: nothing is called ${JSON.stringify(text)}`
  return near.length === 0 ? message : `${message}. Did you mean ${listed(near.slice(0, mostSuggestions))}?`
}

/** `region:CN-SH (Shanghai) or port:CNSGH (Shanghai)` */
function listed(candidates: readonly Candidate[]): string {
  const named = candidates.map(({ id, name }) => `${id} (${name})`)
  const last = named.at(-1) ?? ''
  return named.length > 1 ? `${named.slice(0, -1).join(', ')} or ${last}` : last
}
