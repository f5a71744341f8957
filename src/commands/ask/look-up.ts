import { assertEnumType, GraphQLID, getNamedType } from 'graphql'
import { schema } from '../../../schema/index.ts'
import type { Asking } from './asking.ts'
import { QuestionError } from './question-error.ts'
import type { GivenVariable } from './variables.ts'

const search = /* GraphQL */ `
  query LookUp($text: String!, $kinds: [EntityKind!]) {
    search(text: $text, kinds: $kinds, first: 1) {
      totalCount
      nodes { id kind name }
    }
  }
`

interface Found {
  readonly totalCount: number
  readonly nodes: readonly { readonly id: string; readonly kind: string; readonly name: string }[]
}

/**
 * The variables as the operation wants them: where an id is wanted and a name was given, the name is searched.
 * @param tell told what each name was taken for
 * @throws {QuestionError} where nothing is called so
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
  const found = (await searched(text, kindsIn(name), ask)) ?? (await searched(text, [], ask))
  if (!found) throw new QuestionError(`--${name}: nothing is called ${JSON.stringify(text)}`)
  tell(`${name}: ${JSON.stringify(text)} is taken for ${found.id}, ${found.name}`)
  return found.id
}

async function searched(
  text: string,
  kinds: readonly string[],
  ask: Asking,
): Promise<Found['nodes'][number] | undefined> {
  const { data, errors } = await ask(search, { text, kinds })
  if (!data) throw new QuestionError(errors?.map(({ message }) => message).join('; ') ?? 'The search has no answer')
  return (data.search as Found).nodes[0]
}

/** A variable called after a kind wants one of it: `$port` a port, `$organization` an organization. */
function kindsIn(variable: string): readonly string[] {
  const kinds = assertEnumType(schema.getType('EntityKind')).getValues()
  return kinds.map(({ name }) => name).filter((kind) => kind === variable.toUpperCase())
}
