import { GraphQLID, getNamedType } from 'graphql'
import type { Asking } from './asking.ts'
import { type Candidate, candidatesOf, nearMiss } from './candidates.ts'
import { QuestionError } from './question-error.ts'
import type { GivenVariable } from './variables.ts'

/** How many near misses a refusal tells. */
const mostSuggestions = 5

/**
 * The variables as the operation wants them: where an id is wanted and something else was given, that must be one thing's id
 * without its type, its code or its name. Nothing is guessed: a beginning, a typo and a name of several things are refused.
 * @param tell told what each text was taken for
 * @throws {QuestionError} where nothing is called so, or several things are; the message lists what may be meant
 */
export async function lookedUp(
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
  const said = `--${name}: nothing is called ${JSON.stringify(text)}`
  return near.length === 0 ? said : `${said}. Did you mean ${listed(near.slice(0, mostSuggestions))}?`
}

/** `region:CN-SH (Shanghai) or port:CNSGH (Shanghai)` */
function listed(candidates: readonly Candidate[]): string {
  const named = candidates.map(({ id, name }) => `${id} (${name})`)
  const last = named.at(-1) ?? ''
  return named.length > 1 ? `${named.slice(0, -1).join(', ')} or ${last}` : last
}
