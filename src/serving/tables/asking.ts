import type { GraphQLParams } from 'graphql-yoga'
import { streaming } from '../../../cypher/engine/stream.ts'
import type { Request as Admitted } from '../../../schema/request.ts'
import { pageByPage } from '../answer-files.ts'
import { answer, type Yoga } from '../graphql.ts'
import type { Part } from './column.ts'
import type { TableAsked } from './parameters.ts'
import type { PageAnswered, Table } from './table.ts'

/** Asks GraphQL on behalf of the client, through all its plugins. */
export type AskGraphql = (operation: GraphQLParams) => Promise<unknown>

/** How whoever sends a long list asks for it. */
export interface Asking {
  readonly ask: AskGraphql
  /** Asks for a page of the list, which may be a long one. */
  readonly askForPage: AskGraphql
}

/** How many times as long as a request a whole list may take: with the usual nine seconds, a quarter of an hour. */
const times = 100

/** How many times as long a page of it may take: one of a hundred goes through the whole list. */
const patience = 4

/**
 * Asks on behalf of a client for a list that is sent whole, page by page.
 * @param longestPage how many rows the pages may have
 */
export function askingFor(yoga: Yoga, request: Request, admitted: Admitted, longestPage: number): Asking {
  const next = pageByPage(request, admitted, times, patience)
  const stream = streaming(longestPage)
  return {
    ask: (operation) => answer(yoga, operation, request, next()),
    // Longer pages than others may ask for: nobody else shares their answers.
    askForPage: (operation) => answer(yoga, operation, request, { ...next(), stream }),
  }
}

/** GraphQL didn't answer, or a plugin refused. */
export class TableRefused extends Error {
  override readonly name = 'TableRefused'
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly parameter: string | undefined,
  ) {
    super(message)
  }
}

/** The graph changed while it was read page by page, so that the pages wouldn't be of one graph. */
export class GraphMoved extends Error {
  override readonly name = 'GraphMoved'
}

export interface TablePage {
  readonly revision: number
  readonly rows: readonly Part[]
  /** How many rows the table has without `first`; null unless it was asked for. */
  readonly total: number | null
  /** The cursor of the last row if there are more; null at the end. */
  readonly next: string | null
}

/** A list that is asked for page by page, by an operation that takes `$first`, `$after` and perhaps `$count`. */
export type Paged = Pick<Table, 'document'> & Partial<Pick<Table, 'hasPages' | 'pageIn'>>

/** What is asked of it. */
export type PagesAsked = Pick<TableAsked, 'columns' | 'variables' | 'first'>

interface Answer {
  readonly data?: {
    readonly about: { readonly revision: number }
    readonly list: object | null
  } | null
  readonly errors?: readonly {
    readonly message: string
    readonly extensions?: Readonly<Record<string, unknown>> & { readonly http?: { readonly status?: number } }
  }[]
}

/**
 * Asks for one page of a table.
 * @throws {TableRefused} if there is an error in the answer: a table has all of a row or isn't there
 */
export async function tablePage(
  ask: AskGraphql,
  { document, hasPages = true, pageIn = (list) => list as PageAnswered }: Paged,
  { columns, variables }: PagesAsked,
  { first, after, count = false }: { readonly first: number; readonly after: string | null; readonly count?: boolean },
): Promise<TablePage> {
  const { data, errors } = (await ask({
    query: document(columns),
    variables: hasPages ? { ...variables, first, after, count } : variables,
  })) as Answer
  // What comes whole may be nothing, such as a way where there is none.
  if (!data || errors?.length || (hasPages && !data.list)) throw refusedBy(errors)
  const { nodes, edges, totalCount = null, pageInfo } = data.list ? pageIn(data.list, variables) : nothing
  if (!hasPages) return { revision: data.about.revision, rows: nodes.slice(0, first), total: totalCount, next: null }
  return {
    revision: data.about.revision,
    // What a list tells of a row beside the row itself.
    rows: edges ? nodes.map((node, place) => ({ ...node, ...edges[place] })) : nodes,
    total: totalCount,
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  }
}

const nothing: PageAnswered = { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } }

/** The status of each code; a plugin may name another in `http`. */
const statuses: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  INTERNAL_SERVER_ERROR: 500,
}

/** What GraphQL answered instead of rows. */
export function refusedBy(errors: Answer['errors']): TableRefused {
  const [error] = errors ?? []
  const { code = 'UNAVAILABLE', argument, http } = error?.extensions ?? {}
  const status = http?.status && http.status >= 400 ? http.status : (statuses[String(code)] ?? 503)
  const parameter = typeof argument === 'string' ? argument.replace(/^where\.(and\.)?/, '') : undefined
  return new TableRefused(status, String(code), error?.message ?? 'The graph does not answer', parameter)
}

/**
 * The pages of a table, one after the other; none is held once the next is asked for.
 * @param begun the first page
 * @param pageRows how many rows a page has
 * @throws {TableRefused} if a page isn't answered
 * @throws {GraphMoved} if the graph has changed since the first page
 */
export async function* pagesAfter(
  ask: AskGraphql,
  table: Paged,
  asked: PagesAsked,
  begun: TablePage,
  pageRows: number,
): AsyncGenerator<readonly Part[]> {
  let left = asked.first ?? Number.POSITIVE_INFINITY
  let page = begun
  while (true) {
    left -= page.rows.length
    // The engine reads the next page while this one is written.
    const next = page.next !== null && left > 0 ? pageAfter(page.next, Math.min(pageRows, left)) : null
    // It is awaited below; until then its failure is nobody's, and the client may have left by then.
    next?.catch(() => undefined)
    yield page.rows
    if (!next) return
    // A request that waits for its one row is served between two pages.
    await new Promise(setImmediate)
    page = await next
    if (page.revision !== begun.revision) throw new GraphMoved('The graph changed while it was read: ask for it again')
  }

  function pageAfter(after: string, first: number): Promise<TablePage> {
    return tablePage(ask, table, asked, { first, after })
  }
}
