import Negotiator from 'negotiator'
import { BadInput } from '../../../cypher/knowledge/errors.ts'
import { longestPage as usualLongest } from '../../../schema/cost.ts'
import type { Request as Admitted } from '../../../schema/request.ts'
import type { Yoga } from '../graphql.ts'
import { breakOff } from '../http.ts'
import { openHeaders, tagOf, withoutBody } from '../open-data.ts'
import { dataRefusal as refusal } from '../refusal.ts'
import { streamed } from '../streamed.ts'
import { type AskGraphql, type Asking, askingFor, pagesAfter, refusedBy, TableRefused, tablePage } from './asking.ts'
import { catalogue, requiredOf } from './catalogue.ts'
import { tables } from './every-table.ts'
import { type TableEnding, type TableFormat, tableEndings, tableFormats } from './formats.ts'
import { type IdOf, type TableAsked, tableAsked } from './parameters.ts'

/** How many rows of a list with a filter the server reads at once. A longer page is read faster, but others wait for it. */
const longPage = 500

const open = openHeaders('content-disposition', 'etag', 'link', 'x-total-count', 'x-revision')

/**
 * Serves the lists of GraphQL as tables, `/table/observations.csv?reporter=CHN`, and at `/table` the catalogue of them. A table is asked
 * of GraphQL page by page, through all its plugins, and sent as it is read. If it can't be read to its end, its connection breaks off.
 * @param publicUrl the address of the site; by default the one that the client asked
 * @returns a function that resolves to undefined for other requests
 */
export function tablesByAddress(yoga: Yoga, publicUrl?: string) {
  return async (request: Request, admitted: Admitted): Promise<Response | undefined> => {
    const { pathname, searchParams, origin } = new URL(request.url)
    if (!/^\/table(\/|\.json$|$)/.test(pathname)) return undefined
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refusal(405, 'METHOD_NOT_ALLOWED', 'Use GET for /table', { allow: 'GET, HEAD' })
    const site = publicUrl ?? origin
    const asking = askingFor(yoga, request, admitted, longPage)
    try {
      if (pathname === '/table' || pathname === '/table.json') return await catalogueFor(request, asking.ask, site)
      return await table(request, asking, {
        ...{ pathname, searchParams, site, day: admitted.today },
        fail: (error) => breakOff(admitted, error),
      })
    } catch (error) {
      if (error instanceof BadInput) return refusal(400, 'BAD_USER_INPUT', error.message, {}, error.argument)
      if (error instanceof TableRefused) return refusal(error.status, error.code, error.message, {}, error.parameter)
      throw error
    }
  }
}

/** The catalogue for programs; undefined for those who would rather have its page. */
async function catalogueFor(request: Request, ask: AskGraphql, site: string): Promise<Response | undefined> {
  const { pathname } = new URL(request.url)
  const type = new Negotiator({ headers: Object.fromEntries(request.headers) }).mediaType([
    'application/json',
    'text/html',
  ])
  if (pathname === '/table' && type === 'text/html') return undefined
  return Response.json({ tables: await catalogue(ask, site) }, { headers: { ...open, vary: 'accept' } })
}

interface Addressed {
  readonly pathname: string
  readonly searchParams: URLSearchParams
  readonly site: string
  readonly day: string
  /** Is called with the error if the table can't be sent to its end. @returns true if the client has been told */
  readonly fail: (error: unknown) => boolean
}

async function table(
  request: Request,
  { ask, askForPage }: Asking,
  { pathname, searchParams, site, day, fail }: Addressed,
): Promise<Response> {
  const [, name = '', ending = ''] = /^\/table\/([\w-]*)\.?([a-z]*)$/.exec(pathname) ?? []
  const found = tables.get(name)
  if (!found)
    return refusal(
      404,
      'NOT_FOUND',
      `There is no table ${JSON.stringify(name)}: there are ${[...tables.keys()].join(', ')}`,
    )
  if (!isEnding(ending))
    return refusal(
      404,
      'NOT_FOUND',
      `There is no format ${JSON.stringify(ending)}: there are ${tableEndings.join(', ')}`,
    )
  const asked = await tableAsked(found, searchParams, idsBy(ask))
  const pageRows = found.hasLongPages ? longPage : usualLongest
  const isHead = request.method === 'HEAD'
  const format: TableFormat = tableFormats[ending]
  const most = format.mostRows ?? Number.POSITIVE_INFINITY
  const begun = await tablePage(askForPage, found, asked, {
    first: found.hasPages ? Math.min(pageRows, asked.first ?? pageRows) : (asked.first ?? Number.POSITIVE_INFINITY),
    after: asked.after,
    count: isHead || (asked.first ?? Number.POSITIVE_INFINITY) > most,
  })
  const inAll = Math.min(asked.first ?? Number.POSITIVE_INFINITY, begun.total ?? 0)
  if (inAll > most)
    throw new BadInput(
      'first',
      `The table has ${inAll} rows, and .${ending} holds ${most}: ask for fewer with \`first\`, or for .csv or .parquet`,
    )
  const headers = {
    ...open,
    'content-type': format.contentType,
    'content-disposition': `attachment; filename="entrepot-${name}.${ending}"`,
    // Filters by year and lists as of a day may answer otherwise tomorrow.
    ...(found.isPersonal
      ? { 'cache-control': 'private, no-store' }
      : { etag: tagOf(begun.revision, day, pathname, String(searchParams), site) }),
    'x-revision': String(begun.revision),
    ...(begun.total !== null && { 'x-total-count': String(begun.total) }),
    ...links([
      // The description is that of all columns in their order.
      ending === 'csv' && !searchParams.has('columns') && requiredOf(found).length === 0
        ? `<${site}/table/${name}.csv-metadata.json>; rel="describedby"; type="application/csvm+json"`
        : null,
      linkToRest(asked, begun, request.url, site),
    ]),
  }
  const brief = withoutBody(request, headers)
  if (brief) return brief
  const pages = pagesAfter(askForPage, found, asked, begun, pageRows)
  const written = format.write({ ...asked, pages, site })
  return new Response(streamed(written, fail), { headers })
}

/** If `first` fits in one page, the rest has an address. */
function linkToRest(
  { first }: TableAsked,
  { rows, next }: { readonly rows: readonly object[]; readonly next: string | null },
  address: string,
  site: string,
): string | null {
  if (first === null || next === null || rows.length < first) return null
  const { pathname, searchParams } = new URL(address)
  searchParams.set('after', next)
  return `<${site}${pathname}?${searchParams}>; rel="next"`
}

function links(all: readonly (string | null)[]): { readonly link?: string } {
  const given = all.filter((one) => one !== null)
  return given.length > 0 ? { link: given.join(', ') } : {}
}

/** Finds ids by public codes, each once. */
function idsBy(ask: AskGraphql): IdOf {
  return async (code) => {
    const query = 'query TableCode($code: String!) { entity(code: $code) { id } }'
    const { data, errors } = (await ask({ query, variables: { code } })) as {
      data?: { entity: { id: string } | null } | null
      errors?: Parameters<typeof refusedBy>[0]
    }
    if (errors?.length) throw refusedBy(errors)
    return data?.entity?.id ?? null
  }
}

const isEnding = (ending: string): ending is TableEnding => tableEndings.some((one) => one === ending)
