import { BadInput } from './bad-input.ts'

/** What an operation may cost: how many values it can return at the very most, and how deep it may nest. */
export const limits = { complexity: 100_000, depth: 20 } as const

/** The most that one page may hold. */
export const longestPage = 100

/** How many a list holds that has no page size, for the estimate: steps of a chain, citations, aliases. */
const shortList = 5

interface Sized {
  readonly first?: unknown
  readonly limit?: unknown
}

/**
 * What a field costs, known before the operation runs: itself, and what is selected in it once for each row of its page.
 * A list without a page size is taken for a short one; `edges` and `nodes` are the page itself.
 */
export function fieldComplexity(
  args: Sized,
  _: unknown,
  field: { readonly name: string; readonly type: { toString(): string } },
) {
  // A longer page is refused by its field, in words of its own.
  const size = typeof args.first === 'number' ? Math.min(args.first, longestPage) : args.limit
  if (typeof size === 'number') return { field: 1, multiplier: Math.max(1, size) }
  const onPage = field.name === 'edges' || field.name === 'nodes'
  return { field: 1, multiplier: field.type.toString().startsWith('[') && !onPage ? shortList : 1 }
}

/** The refusal of an operation past a limit. */
export function complexityError(
  kind: string,
  found: { readonly complexity: number; readonly depth: number },
): BadInput {
  if (kind === 'Depth') {
    return new BadInput(
      'query',
      `This operation nests ${found.depth} levels deep; ${limits.depth} are allowed: ask in two operations`,
    )
  }
  return new BadInput(
    'query',
    `This operation could return ${found.complexity} values; ${limits.complexity} are allowed: ask for smaller pages with \`first\`, or for fewer fields`,
  )
}
