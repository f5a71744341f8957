import Negotiator from 'negotiator'
import { may } from '../../schema/access/scopes.ts'
import { JobRefused, type RowVerdict } from '../../schema/imports/workspaces.ts'
import type { Request as Admitted } from '../../schema/request.ts'
import { answer, type Yoga } from './graphql.ts'
import { breakOff } from './http.ts'
import { askJob, askJobs, askToDiscard, askViewer, type JobPart } from './imports/asking.ts'
import { rowFormats, rowsAsTable } from './imports/rows.ts'
import { uploaded } from './imports/upload.ts'
import { openHeaders } from './open-data.ts'
import { dataRefusal as refusal } from './refusal.ts'
import { streamed } from './streamed.ts'
import { type AskGraphql, TableRefused } from './tables/asking.ts'

const open = { ...openHeaders('location', 'content-disposition'), vary: 'accept' }
const verdicts: readonly RowVerdict[] = ['NEW', 'SAME', 'SUPERSEDES', 'CONFLICTS', 'UNRESOLVED', 'WRONG', 'SKIPPED']

/** How long a client may wait that comes while the queue is full, in seconds. */
const comeBackIn = '60'

/**
 * Takes files to import at `/import`, and tells of them: `POST /import?workspace=…&file=trade.csv` takes one, `GET /import` lists them,
 * `GET /import/JOB` tells how far one has come, `GET /import/JOB/rows.csv` sends its rows, `DELETE /import/JOB` discards it. Whatever GraphQL has
 * a field for is asked of it, through all its plugins. Browsers that open `/import` or `/import/JOB` want the page, and get it elsewhere.
 * @param publicUrl the address of the site; by default the one that the client asked
 * @returns a function that resolves to undefined for other requests
 */
export function imports(yoga: Yoga, publicUrl?: string) {
  return async (request: Request, admitted: Admitted): Promise<Response | undefined> => {
    const { pathname, origin } = new URL(request.url)
    if (!/^\/import(\/|$)/.test(pathname)) return undefined
    const [, , id, part] = pathname.split('/')
    if (part === undefined && wantsPage(request)) return undefined
    const ask: AskGraphql = (operation) => answer(yoga, operation, request, admitted)
    try {
      if (id === undefined) return await ofAll(request, admitted, ask, publicUrl ?? origin)
      if (part === undefined) return await ofOne(request, ask, id, publicUrl ?? origin)
      return (await rows(request, admitted, ask, id, part)) ?? notThere(pathname)
    } catch (error) {
      if (error instanceof JobRefused) return refusedUpload(error)
      if (error instanceof TableRefused) return refusal(error.status, error.code, error.message, {}, error.parameter)
      throw error
    }
  }
}

/** True of a browser that opens an address; programs that take anything get JSON. */
function wantsPage({ method, headers }: Request): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  const negotiator = new Negotiator({ headers: { accept: headers.get('accept') ?? undefined } })
  return negotiator.mediaType(['application/json', 'text/html']) === 'text/html'
}

async function ofAll(request: Request, admitted: Admitted, ask: AskGraphql, site: string): Promise<Response> {
  if (request.method === 'POST') return take(request, admitted, ask, site)
  if (request.method !== 'GET' && request.method !== 'HEAD') return wrongMethod('GET, HEAD, POST')
  const { searchParams } = new URL(request.url)
  const { totalCount, nodes, pageInfo } = await askJobs(ask, {
    workspace: searchParams.get('workspace'),
    state: searchParams.get('state'),
    after: searchParams.get('after'),
    first: Number(searchParams.get('first') ?? 20),
  })
  const jobs = nodes.map((job) => addressed(job, site))
  return Response.json(
    { total: totalCount, jobs, next: pageInfo.hasNextPage ? pageInfo.endCursor : null },
    { headers: open },
  )
}

/** Takes a file, if whoever sends it may import: it is refused before it is read. */
async function take(request: Request, admitted: Admitted, ask: AskGraphql, site: string): Promise<Response> {
  await askViewer(ask)
  const { viewer, workspaces } = admitted
  if (!viewer) {
    const message = (await admitted.signIn?.()) ?? 'Sign in: this is not for everybody'
    return refusal(401, 'UNAUTHENTICATED', message, { 'www-authenticate': 'Bearer realm="entrepot"' })
  }
  if (!may(viewer, 'import'))
    return refusal(
      403,
      'FORBIDDEN',
      'This needs the scope import, which you don’t have: ask whoever runs this server for it',
    )
  if (!workspaces) return refusal(503, 'IMPORT_OFF', 'Nothing can be imported here: the server has no folder for it')
  const { id } = await uploaded(workspaces, request, viewer.id)
  const job = await askJob(ask, id)
  if (!job) throw new Error(`The job ${id} is not there right after it was made`)
  return Response.json(addressed(job, site), { status: 202, headers: { ...open, location: `${site}/import/${id}` } })
}

async function ofOne(request: Request, ask: AskGraphql, id: string, site: string): Promise<Response> {
  if (request.method === 'DELETE') {
    const { __typename, ...result } = await askToDiscard(ask, id)
    if (__typename === 'ImportJob') return Response.json(addressed(result, site), { headers: open })
    return __typename === 'UnknownThing' ? notThere(`/import/${id}`) : refusal(409, 'NOT_OPEN', result.message)
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return wrongMethod('DELETE, GET, HEAD')
  const job = await askJob(ask, id)
  return job ? Response.json(addressed(job, site), { headers: open }) : notThere(`/import/${id}`)
}

/** The rows of a job as a table. Who may see the job sees them: GraphQL is asked for it first. */
async function rows(
  request: Request,
  admitted: Admitted,
  ask: AskGraphql,
  id: string,
  part: string,
): Promise<Response | undefined> {
  const [, ending] = /^rows\.(\w+)$/.exec(part) ?? []
  if (!isEnding(ending)) return undefined
  if (request.method !== 'GET' && request.method !== 'HEAD') return wrongMethod('GET, HEAD')
  const job = await askJob(ask, id)
  const { workspaces } = admitted
  if (!job || !workspaces) return undefined
  const { searchParams } = new URL(request.url)
  const verdict = searchParams.get('verdict') ?? undefined
  if (verdict !== undefined && !isVerdict(verdict))
    return refusal(
      400,
      'BAD_USER_INPUT',
      `There is no verdict ${JSON.stringify(verdict)}: there are ${verdicts.join(', ')}`,
      {},
      'verdict',
    )
  const first = searchParams.has('first') ? Number(searchParams.get('first')) : undefined
  if (first !== undefined && !(Number.isInteger(first) && first > 0))
    return refusal(400, 'BAD_USER_INPUT', '`first` is the most rows: a whole number above 0', {}, 'first')
  const headers = {
    ...open,
    'content-type': rowFormats[ending].contentType,
    'content-disposition': `attachment; filename="import-${id}.${ending}"`,
  }
  if (request.method === 'HEAD') return new Response(null, { headers })
  const table = rowsAsTable(workspaces.rows(job, { verdict }), ending, first)
  return new Response(
    streamed(table, (error) => breakOff(admitted, error)),
    { headers },
  )
}

/** A job with its addresses. */
function addressed(job: JobPart, site: string): object {
  const at = `${site}/import/${job.id}`
  return { ...job, address: at, rows: `${at}/rows.csv` }
}

function notThere(pathname: string): Response {
  return refusal(404, 'NOT_FOUND', `Nothing is at ${pathname}: GET /import lists the jobs that you may see`)
}

function wrongMethod(allow: string): Response {
  return refusal(405, 'METHOD_NOT_ALLOWED', `Use ${allow}`, { allow })
}

function refusedUpload({ code, field, message }: JobRefused): Response {
  if (code === 'QUEUE_FULL') return refusal(503, code, message, { 'retry-after': comeBackIn })
  return refusal(
    code === 'TOO_LONG' ? 413 : 400,
    code === 'TOO_LONG' ? 'PAYLOAD_TOO_LARGE' : 'BAD_USER_INPUT',
    message,
    {},
    field,
  )
}

const isEnding = (ending: string | undefined): ending is keyof typeof rowFormats =>
  ending === 'csv' || ending === 'jsonl'
const isVerdict = (text: string): text is RowVerdict => verdicts.some((one) => one === text)
