import { reason } from '../../cypher/engine/errors.ts'
import type { Graph } from '../../cypher/engine/graph.ts'
import { question } from '../../cypher/engine/question.ts'

interface ManifestRow {
  readonly profile: string
  readonly status: 'SEEDING' | 'COMPLETE'
}

const manifest = question<{ manifest: ManifestRow }>('manifest')

/**
 * Answers `/health/live` (the process runs) and `/health/ready` (its graph answers and is seeded) with 200, or with 503 and the reason.
 * @returns a handler that returns undefined for other requests
 */
export function health(graph: Graph): (request: Request) => Promise<Response | undefined> {
  return async (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/health/live') return Response.json({ status: 'live' })
    if (pathname !== '/health/ready') return undefined
    try {
      const [row] = await manifest(graph, {})
      if (row?.manifest.status === 'COMPLETE') {
        return Response.json({ status: 'ready', engine: graph.engine, profile: row.manifest.profile })
      }
      return Response.json(
        { status: 'not ready', why: row ? 'the graph is being seeded' : 'the graph is empty: run `entrepot seed`' },
        { status: 503 },
      )
    } catch (error) {
      return Response.json({ status: 'not ready', why: reason(error) }, { status: 503 })
    }
  }
}
