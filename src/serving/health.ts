import { reason } from '../../cypher/engine/errors.ts'
import type { Graph } from '../../cypher/engine/graph.ts'
import { readManifest } from '../../cypher/engine/manifest.ts'
import packageOfProgram from '../../package.json' with { type: 'json' }

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
      const manifest = await readManifest(graph)
      if (manifest?.status === 'COMPLETE') {
        const { profile, revision, seededAt = null } = manifest
        const { version } = packageOfProgram
        return Response.json({ status: 'ready', version, engine: graph.engine, profile, revision, seededAt })
      }
      return Response.json(
        {
          status: 'not ready',
          why: manifest ? 'the graph is being seeded' : 'the graph is empty: run `entrepot seed`',
        },
        { status: 503 },
      )
    } catch (error) {
      return Response.json({ status: 'not ready', why: reason(error) }, { status: 503 })
    }
  }
}
