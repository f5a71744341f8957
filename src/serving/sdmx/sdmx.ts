import Negotiator from 'negotiator'
import type { Request as Admitted } from '../../../schema/request.ts'
import type { Yoga } from '../graphql.ts'
import { breakOff } from '../http.ts'
import { openHeaders, tagOf, withoutBody } from '../open-data.ts'
import { streamed } from '../streamed.ts'
import {
  type AskGraphql,
  type Asking,
  askingFor,
  pagesAfter,
  refusedBy,
  TableRefused,
  tablePage,
} from '../tables/asking.ts'
import { type Asked, dataAsked, leftOutOf } from './asked.ts'
import { availabilityMessage, dimensionsAsked } from './availability.ts'
import { type Observation, observationsPage } from './components.ts'
import { asCsv, asJson, type LeftOut, mostInJson, tooMany, type Written } from './data.ts'
import { SdmxRefused } from './refused.ts'
import { structureMessage } from './structure.ts'

/** How many observations the server reads at once. */
const pageRows = 500

const open = {
  ...openHeaders('content-disposition', 'etag', 'x-left-out', 'x-revision'),
  vary: 'accept',
}

interface Format {
  readonly type: string
  /** Other types by which clients ask for it, and its names in `?format=`. */
  readonly also: readonly string[]
  readonly names: readonly string[]
}

const csv = {
  type: 'application/vnd.sdmx.data+csv;version=2.0.0',
  also: ['application/vnd.sdmx.data+csv', 'text/csv'],
  names: ['csv', 'sdmx-csv', 'csvdata'],
  write: asCsv,
}
const json = {
  type: 'application/vnd.sdmx.data+json;version=2.0.0',
  also: ['application/vnd.sdmx.data+json', 'application/json'],
  names: ['json', 'sdmx-json', 'jsondata'],
  write: asJson,
}
const structure: Format = {
  type: 'application/vnd.sdmx.structure+json;version=2.0.0',
  also: ['application/vnd.sdmx.structure+json', 'application/json'],
  names: ['json', 'sdmx-json'],
}

/**
 * Serves observations as SDMX: `/sdmx/3.0/structure/…`, `/sdmx/3.0/data/…` and `/sdmx/3.0/availability/…`, as the REST API of SDMX 3.0 has
 * it. All is asked of GraphQL through its plugins, and data are sent page by page.
 * @param publicUrl the address of the site; by default the one that the client asked
 * @returns a function that resolves to undefined for other requests
 */
export function sdmx(yoga: Yoga, publicUrl?: string) {
  return async (request: Request, admitted: Admitted): Promise<Response | undefined> => {
    const { pathname, origin } = new URL(request.url)
    const [isOurs, path = ''] = /^\/sdmx(?:\/(.*))?$/.exec(pathname) ?? []
    if (isOurs === undefined) return undefined
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refusal(new SdmxRefused(140, 'Use GET for /sdmx', 405), { allow: 'GET, HEAD' })
    const asking = askingFor(yoga, request, admitted, pageRows)
    try {
      const [api, what = '', ...rest] = path.split('/').map(decodeURIComponent)
      if (api === '3.0' && what === 'structure') return await structures(request, asking.ask, rest)
      if (api === '3.0' && what === 'data')
        return await data(request, asking, rest, publicUrl ?? origin, (error) => breakOff(admitted, error))
      if (api === '3.0' && what === 'availability') return await availability(request, asking, rest)
      if (api === '3.0' && ['schema', 'metadata', 'registration'].includes(what))
        throw new SdmxRefused(501, `/sdmx/3.0/${what} is not served: there are structure, data and availability`)
      throw new SdmxRefused(
        100,
        'Ask for /sdmx/3.0/structure/dataflow/ENTREPOT/*/* or /sdmx/3.0/data/dataflow/ENTREPOT/OBSERVATIONS/1.0.0/*',
      )
    } catch (error) {
      if (error instanceof SdmxRefused) return refusal(error)
      if (error instanceof URIError) return refusal(new SdmxRefused(140, 'The address is no well-formed URL'))
      if (error instanceof TableRefused) return refusal(ofGraphql(error))
      throw error
    }
  }
}

async function structures(request: Request, ask: AskGraphql, path: readonly string[]): Promise<Response> {
  const [kind = '*', agency = '*', id = '*', version = '~'] = path
  const { searchParams } = new URL(request.url)
  known(searchParams, ['references', 'detail', 'format'])
  const { type } = formatOf(request, [structure])
  const leftOut = await leftOutBy(ask, dataAsked('*', new URLSearchParams()))
  const asked = { kind, agency, id, version, references: searchParams.get('references') ?? 'none' }
  const detail = searchParams.get('detail') ?? 'full'
  const message = await structureMessage(
    ask,
    { ...asked, isStub: detail.startsWith('allstubs') || detail === 'allcompletestubs' },
    leftOut,
  )
  // The time at which a message was made is no change of it.
  const etag = tagOf(message.replace(/"prepared":"[^"]*"/, ''))
  const headers = { ...open, 'content-type': type, etag }
  return withoutBody(request, headers) ?? new Response(message, { headers })
}

/** Parameters that change nothing here, with the values for which that is true. */
const harmless: Readonly<Record<string, readonly string[]>> = {
  attributes: ['dsd', 'all'],
  measures: ['all'],
  includeHistory: ['false'],
  dimensionAtObservation: ['AllDimensions'],
}

async function data(
  request: Request,
  { ask, askForPage }: Asking,
  [context = '', agency = '', flow = '', version = '*', key = '*', more]: readonly string[],
  site: string,
  fail: (error: unknown) => boolean,
): Promise<Response> {
  const { searchParams, pathname } = new URL(request.url)
  if (more !== undefined)
    throw new SdmxRefused(
      140,
      'The address has too many parts: /sdmx/3.0/data/dataflow/ENTREPOT/OBSERVATIONS/1.0.0/KEY',
    )
  checkFlow(context, agency, flow, version)
  known(searchParams, ['format', ...Object.keys(harmless)])
  for (const [name, values] of Object.entries(harmless))
    if (searchParams.has(name) && !values.includes(searchParams.get(name) ?? ''))
      throw new SdmxRefused(501, `${name}=${searchParams.get(name)} is not served: leave it out`)
  const format = formatOf(request, [csv, json])
  const asked = dataAsked(key || '*', searchParams)
  const whole = wholeOf(asked)
  const begun = await tablePage(askForPage, table, whole, {
    first: pageRows,
    after: null,
    count: format === json && asked.isExact,
  })
  if ((begun.total ?? 0) > mostInJson) throw tooMany()
  const pages = matching(pagesAfter(askForPage, table, whole, begun, pageRows), asked)
  // An answer without observations is a refusal in SDMX, so the first is found before anything is sent.
  const { value: first, done } = await pages.next()
  if (done) throw new SdmxRefused(100, 'No observation is like that')
  const leftOut = await leftOutBy(ask, asked)
  const headers = {
    ...open,
    'content-type': format.type,
    'content-disposition': `attachment; filename="entrepot-observations.${format === csv ? 'csv' : 'json'}"`,
    etag: tagOf(begun.revision, pathname, String(searchParams), site, format.type),
    'x-revision': String(begun.revision),
    'x-left-out': `${leftOut.isExact ? '' : '<='}${leftOut.count}`,
  }
  const brief = withoutBody(request, headers)
  if (brief) return brief
  const written: Written = { pages: from(first, pages), site, leftOut }
  return new Response(streamed(format.write(written), fail), { headers })
}

const table = { document: () => observationsPage }

const wholeOf = ({ where }: Asked) => ({ columns: [], variables: where ? { where } : {}, first: null })

/** Of what there are observations: `/sdmx/3.0/availability/dataflow/ENTREPOT/OBSERVATIONS/1.0.0/KEY/REPORTER`. */
async function availability(
  request: Request,
  { ask, askForPage }: Asking,
  [context = '', agency = '', flow = '', version = '*', key = '*', ids = '*', more]: readonly string[],
): Promise<Response> {
  const { searchParams, pathname } = new URL(request.url)
  if (more !== undefined)
    throw new SdmxRefused(
      140,
      'The address has too many parts: /sdmx/3.0/availability/dataflow/ENTREPOT/OBSERVATIONS/1.0.0/KEY/DIMENSION',
    )
  checkFlow(context, agency, flow, version)
  known(searchParams, ['format', ...Object.keys(alsoHarmless)])
  for (const [name, only] of Object.entries(alsoHarmless))
    if (searchParams.has(name) && searchParams.get(name) !== only)
      throw new SdmxRefused(501, `${name}=${searchParams.get(name)} is not served: leave it out`)
  const { type } = formatOf(request, [structure])
  const dimensions = dimensionsAsked(ids || '*')
  const asked = dataAsked(key || '*', searchParams)
  const whole = wholeOf(asked)
  const begun = await tablePage(askForPage, table, whole, { first: pageRows, after: null })
  const headers = {
    ...open,
    'content-type': type,
    etag: tagOf(begun.revision, pathname, String(searchParams), type),
    'x-revision': String(begun.revision),
  }
  const brief = withoutBody(request, headers)
  if (brief) return brief
  const pages = matching(pagesAfter(askForPage, table, whole, begun, pageRows), asked)
  return new Response(await availabilityMessage(pages, dimensions, await leftOutBy(ask, asked)), { headers })
}

/** Parameters of availability that change nothing where they have this value. */
const alsoHarmless = { mode: 'exact', references: 'none' }

/** @throws {SdmxRefused} if there is no such dataflow */
function checkFlow(context: string, agency: string, flow: string, version: string): void {
  const isOurs = (text: string, name: string) => text === '*' || text.split(',').includes(name)
  const isFlow = context === '*' || context.split(',').some((one) => ['dataflow', 'datastructure'].includes(one))
  const isCurrent = ['*', '~', '+', 'latest', '1.0.0', '1.0.0+', '1.0+.0', '1+.0.0', ''].includes(version)
  if (isFlow && isOurs(agency, 'ENTREPOT') && isOurs(flow, 'OBSERVATIONS') && isCurrent) return
  throw new SdmxRefused(100, 'There is no such dataflow: there is /sdmx/3.0/data/dataflow/ENTREPOT/OBSERVATIONS/1.0.0')
}

/** The observations that are asked for, without pages on which there are none. */
async function* matching(
  pages: AsyncGenerator<readonly unknown[]>,
  { matches }: Asked,
): AsyncGenerator<readonly Observation[], undefined> {
  for await (const page of pages) {
    const rows = page as readonly Observation[]
    const found = rows.filter(matches)
    if (found.length > 0) yield found
  }
}

async function* from<Page>(first: Page, rest: AsyncGenerator<Page>): AsyncGenerator<Page> {
  yield first
  yield* rest
}

async function leftOutBy(ask: AskGraphql, asked: Asked): Promise<LeftOut> {
  const query = 'query SdmxLeftOut($where: ObservationFilter) { observations(where: $where, first: 1) { totalCount } }'
  const { data, errors } = (await ask({ query, variables: { where: leftOutOf(asked) } })) as {
    readonly data?: { readonly observations: { readonly totalCount: number | null } | null } | null
    readonly errors?: Parameters<typeof refusedBy>[0]
  }
  const count = data?.observations?.totalCount
  if (typeof count !== 'number' || errors?.length) throw refusedBy(errors)
  return { count, isExact: asked.isExact || count === 0 }
}

function known(parameters: URLSearchParams, names: readonly string[]): void {
  const unknown = [...parameters.keys()].find((name) => !names.includes(name) && !/^c\[\w+\]$/.test(name))
  if (unknown === undefined) return
  const isTheirs = [
    'updatedAfter',
    'firstNObservations',
    'lastNObservations',
    'asOf',
    'reportingYearStartDay',
  ].includes(unknown)
  throw new SdmxRefused(
    isTheirs ? 501 : 140,
    `There is no parameter ${unknown}: there are ${names.join(', ')} and c[DIMENSION]`,
  )
}

/** The format that the address names, or else the client's headers. */
function formatOf<One extends Format>(request: Request, formats: readonly One[]): One {
  const name = new URL(request.url).searchParams.get('format')
  const types = formats.flatMap(({ type, also }) => [type, ...also])
  const accepted = new Negotiator({ headers: { accept: request.headers.get('accept') ?? '*/*' } }).mediaType(types)
  const found = formats.find(({ type, also, names }) =>
    name === null ? accepted && [type, ...also].includes(accepted) : names.includes(name) || type === name,
  )
  if (found) return found
  const there = formats.map(({ type, names }) => `${names[0]} (${type})`).join(', ')
  throw new SdmxRefused(140, `There is no such format: there are ${there}`, name === null ? 406 : 400)
}

/** What GraphQL refused, in the numbers of SDMX. */
function ofGraphql({ status, code, message }: TableRefused): SdmxRefused {
  const number = { 400: 140, 401: 110, 403: 150, 500: 500 }[status] ?? 503
  return new SdmxRefused(number, message, status, code)
}

function refusal(
  { code, status, message, graphqlCode }: SdmxRefused,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const error = {
    code,
    title: message,
    titles: { en: message },
    detail: message,
    ...(graphqlCode && { extensions: { code: graphqlCode } }),
  }
  return Response.json({ errors: [error] }, { status, headers: { ...open, ...headers } })
}
