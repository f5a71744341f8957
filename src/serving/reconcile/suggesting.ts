import { type Ask, Problem } from './asking.ts'
import { properties } from './properties.ts'
import { typeOf, types } from './types.ts'

/** How many suggestions an answer has, and how far a cursor may go. */
const limits = { suggestions: 10, cursor: 90 } as const

const operation = /* GraphQL */ `
  query Suggest($text: String!, $first: Int!) {
    search(text: $text, first: $first) {
      edges { matched node { id kind name } }
    }
  }
`

interface Suggested {
  readonly search: {
    readonly edges: readonly {
      readonly matched: string
      readonly node: { readonly id: string; readonly kind: string; readonly name: string }
    }[]
  } | null
}

/**
 * Suggests entities, properties or types whose names begin with a text.
 * @returns undefined if there is no such list
 * @throws {Problem} if a parameter can't be read
 */
export async function suggestions(ask: Ask, what: string, parameters: URLSearchParams): Promise<object | undefined> {
  const prefix = parameters.get('prefix') ?? ''
  const cursor = Number(parameters.get('cursor') ?? 0)
  if (!Number.isInteger(cursor) || cursor < 0 || cursor > limits.cursor)
    throw new Problem(400, `The cursor must be a whole number from 0 to ${limits.cursor}`, 'cursor')
  if (what === 'entity') return { result: await entities(ask, prefix, cursor) }
  const listed = what === 'type' ? types : what === 'property' ? properties : undefined
  if (!listed) return undefined
  const typed = prefix.toLowerCase()
  const fitting = listed.filter(({ id, name }) =>
    [id, ...name.split(' '), name].some((word) => word.toLowerCase().startsWith(typed)),
  )
  return {
    result: fitting.slice(cursor, cursor + limits.suggestions).map((one) => ({
      id: one.id,
      name: one.name,
      ...('description' in one && { description: one.description }),
    })),
  }
}

async function entities(ask: Ask, prefix: string, cursor: number) {
  const variables = { text: prefix, first: cursor + limits.suggestions }
  const { search } = await ask<Suggested>({ query: operation, variables })
  return (search?.edges ?? []).slice(cursor).map(({ node: { id, kind, name }, matched }) => {
    const type = typeOf(kind)
    return {
      id,
      name,
      description: `${type?.name ?? kind}${matched === name ? '' : `, also ${matched}`}`,
      notable: [{ id: type?.id ?? kind, name: type?.name ?? kind }],
    }
  })
}
