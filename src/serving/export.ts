import { DeadlinePassed, GraphUnavailable, RequestAborted } from '../../cypher/engine/errors.ts'
import type { Reader } from '../../cypher/engine/reader.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import type { Request as Admitted } from '../../schema/request.ts'
import { type Drawing, draw } from './export/drawing.ts'
import { drawExactly } from './export/drawn-exactly.ts'
import { type FormatName, formats } from './export/formats.ts'
import { parseBody, parseParameters } from './export/parameters.ts'
import { answer, type Yoga } from './graphql.ts'
import { limitedBody } from './limited-body.ts'
import { refusedBy } from './tables/asking.ts'

/** A subgraph as a file. */
export interface Exported {
  readonly body: string
  readonly contentType: string
  /** Such as `entrepot-port-CNHRS.graphml`. */
  readonly fileName: string
  readonly nodes: number
  readonly edges: number
  /** True if the limit left entities out. */
  readonly truncated: boolean
}

/**
 * Exports the surroundings of some entities in a format for graph-visualization clients.
 * @param parameters around, format, depth, relations, kinds, limit, asOf
 * @throws {BadInput} if a parameter is invalid; `argument` names it
 */
export async function exported(reader: Reader, parameters: URLSearchParams): Promise<Exported> {
  const { format, ...subgraph } = parseParameters(parameters)
  return toFile(await draw(reader, subgraph), format, subgraph.around)
}

/** Writes a drawing to a file that is named after its entities. */
function toFile(drawing: Drawing, format: FormatName, about: readonly string[]): Exported {
  const { write, contentType, extension } = formats[format]
  const [first = ''] = about
  const name = first.replaceAll(/[^\w.-]+/g, '-')
  const others = new Set(about).size - 1
  return {
    body: write(drawing),
    contentType,
    fileName: `entrepot-${name}${others > 0 ? `-and-${others}-more` : ''}.${extension}`,
    nodes: drawing.nodes.length,
    edges: drawing.edges.length,
    truncated: drawing.truncated,
  }
}

/**
 * Answers `GET /export`, and `POST /export` with a body that names every entity and edge. Other origins may read the answers, like those
 * of GraphQL. A drawing is not read by GraphQL, whose pages are too short for it: so its plugins are asked first, by a small operation.
 * @returns a function that resolves to undefined for other requests
 */
export function exports(yoga: Yoga) {
  return async (request: Request, admitted: Admitted): Promise<Response | undefined> => {
    if (new URL(request.url).pathname !== '/export') return undefined
    const { errors } = (await answer(yoga, passage, request, admitted)) as { errors?: Parameters<typeof refusedBy>[0] }
    if (!errors) return drawn(request, admitted)
    const { status, message } = refusedBy(errors)
    return refusal(status, message)
  }
}

const passage = { query: 'query Export { about { revision } }' }

async function drawn(request: Request, admitted: Admitted): Promise<Response> {
  const { searchParams } = new URL(request.url)
  if (!['GET', 'HEAD', 'POST'].includes(request.method)) {
    return refusal(405, 'Use GET or POST for /export', {}, { allow: 'GET, HEAD, POST' })
  }
  try {
    const limited = await limitedBody(request)
    if (limited instanceof Response) return limited
    const { body, contentType, fileName, truncated, nodes, edges } =
      request.method === 'POST' ? await exactly(admitted, limited) : await exported(admitted, searchParams)
    admitted.spent.values += nodes + edges
    return new Response(request.method === 'HEAD' ? null : body, {
      headers: {
        ...open,
        'content-type': contentType,
        'content-disposition': `attachment; filename="${fileName}"`,
        'x-truncated': String(truncated),
      },
    })
  } catch (error) {
    return refused(error)
  }
}

async function exactly(reader: Reader, request: Request): Promise<Exported> {
  const { format, ...exact } = parseBody(await request.json().catch(() => null))
  return toFile(await drawExactly(reader, exact), format, exact.nodes)
}

const open = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'content-disposition, x-truncated, x-request-id',
  'x-content-type-options': 'nosniff',
}

function refused(error: unknown): Response {
  if (error instanceof BadInput) return refusal(400, error.message, { parameter: error.argument })
  if (error instanceof DeadlinePassed || error instanceof RequestAborted) return refusal(503, error.message)
  if (error instanceof GraphUnavailable) {
    console.error(error)
    return refusal(503, 'The graph is out of reach at the moment: try again')
  }
  console.error(error)
  return refusal(500, 'Internal error; see the log of the server')
}

function refusal(
  status: number,
  error: string,
  more: object = {},
  headers: Readonly<Record<string, string>> = {},
): Response {
  return Response.json({ error, ...more }, { status, headers: { ...open, ...headers } })
}
