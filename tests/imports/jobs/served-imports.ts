import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll } from 'vitest'
import type { WritableGraph } from '../../../cypher/engine/graph.ts'
import type { Viewer } from '../../../schema/request.ts'
import { type Importing, importing } from '../../../src/imports/job/importing.ts'
import { workspaceFolders } from '../../../src/imports/workspaces/folders.ts'
import { Refused } from '../../../src/serving/admit.ts'
import { served } from '../../serving/serving.ts'
import { seedSmallWorld } from './customs-file.ts'

/** Who asks, by the header `x-viewer`. */
const viewers: Readonly<Record<string, Viewer>> = {
  importer: { id: 'importer', scopes: ['import'] },
  writer: { id: 'writer', scopes: ['facts:write', 'import'] },
  reviewer: { id: 'reviewer', scopes: ['facts:review'] },
  proposer: { id: 'proposer', scopes: ['facts:propose'] },
  customs: { id: 'customs', scopes: ['workspace:customs'] },
  writesOnly: { id: 'writesOnly', scopes: ['facts:write'] },
  admin: { id: 'admin', scopes: ['admin'] },
}

export type Told = ReturnType<typeof JSON.parse>

export interface ServedImports {
  readonly at: () => string
  readonly folder: string
  readonly importing: () => Importing
  /** Sends a request in somebody's name, or nobody's. */
  readonly send: (as: string, path: string, init?: RequestInit) => Promise<Response>
  /** Asks GraphQL. */
  readonly ask: (as: string, query: string, variables?: object) => Promise<Told>
  /** Sends a file, and returns the job. */
  readonly upload: (as: string, path: string, body: BodyInit) => Promise<Told>
  /** Waits until a job is at rest, and returns it as the admin sees it. */
  readonly rested: (id: string) => Promise<Told>
}

/** A server over an empty graph that is filled with the small world, where files can be imported. */
export function servedImports(graph: WritableGraph, longestFile = 1_000_000): ServedImports {
  const folder = mkdtempSync(join(tmpdir(), 'entrepot-served-imports-'))
  let [at, work] = ['', undefined as Importing | undefined]
  beforeAll(async () => {
    await seedSmallWorld(graph)
    work = importing({ folders: workspaceFolders(join(folder, 'workspaces')), graph, longestFile, rowsInGraph: 1_000 })
    at = await served(graph, {
      workspaces: work,
      writable: graph,
      viewerOf: (header) => {
        const name = header('x-viewer')
        if (!name) return null
        const viewer = viewers[name]
        if (!viewer) throw new Refused(401, 'UNAUTHENTICATED', 'Nobody is called so')
        return viewer
      },
    })
    await work.start()
  })
  afterAll(async () => {
    await work?.stop()
    rmSync(folder, { recursive: true })
  })

  const send: ServedImports['send'] = (as, path, init = {}) =>
    fetch(at + path, { ...init, headers: { ...(init.headers as object), ...(as !== 'nobody' && { 'x-viewer': as }) } })
  const ask: ServedImports['ask'] = async (as, query, variables = {}) => {
    const body = JSON.stringify({ query, variables })
    const response = await send(as, '/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    return response.json()
  }
  return {
    at: () => at,
    folder,
    importing: () => work as Importing,
    send,
    ask,
    async upload(as, path, body) {
      const response = await send(as, path, { method: 'POST', body })
      const job = await response.json()
      if (response.status !== 202) throw new Error(JSON.stringify(job))
      return job
    },
    async rested(id) {
      for (;;) {
        const { data, errors } = await ask(
          'admin',
          '{ job: importJob(id: "ID") { state failure { message } verdicts { verdict rows } merge { merged of } } }'.replace(
            'ID',
            id,
          ),
        )
        if (!data?.job) throw new Error(JSON.stringify(errors))
        if (!['READING', 'MERGING', 'UNDOING'].includes(data.job.state)) return data.job
        await pause(20)
      }
    },
  }
}
