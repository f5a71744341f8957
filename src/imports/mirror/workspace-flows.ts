import { LRUCache } from 'lru-cache'
import pLimit from 'p-limit'
import type { Lifetime } from '../../../cypher/engine/lifetime.ts'
import { StillComparing } from '../../../cypher/knowledge/errors.ts'
import type { Report } from '../../../cypher/knowledge/mirror/report.ts'
import type { FlowsOfWorkspace, WorkspaceFlows } from '../../../schema/mirror/workspace-flows.ts'
import { type Chunks, chunksOfWorkspace } from './chunks-of-workspace.ts'
import type { LoadDuckDb } from './duckdb.ts'
import { type FlowsFile, flowsFile } from './flows-file.ts'
import { countOfFlows, flowsIn } from './flows-table.ts'

/** The most comparisons that are kept, those used last; each is a file beside the memory. */
const mostKept = 4

/** The time that is left for the answer when a comparison is no longer waited for, in milliseconds. */
const timeToAnswer = 500

interface Comparison {
  readonly version: string
  readonly reports: readonly Report[]
  readonly began: number
  readonly file: Promise<FlowsFile>
  /** Ends it where nobody wants it any more. */
  readonly stop: AbortController
  /** How many use it at the moment. */
  users: number
  /** True once it is no longer kept: whoever uses it last closes it. */
  dropped: boolean
}

/** The flows of workspaces, and how all that is kept of them is given back. */
export interface KeptFlows {
  readonly flowsOf: WorkspaceFlows
  close(): Promise<void>
}

/**
 * Compares workspaces when they are asked for: once for each state of the workspace and the graph, one after the other.
 * @param root the folder of all workspaces
 * @param load how DuckDB is loaded: as a package, if left out
 */
export function workspaceFlows(root: string, load?: LoadDuckDb): KeptFlows {
  const kept = new LRUCache<string, Comparison>({ max: mostKept, dispose: drop })
  const oneAtOnce = pLimit(1)
  const closing = new AbortController()

  function comparison(workspace: string, chunks: Chunks, reports: readonly Report[]): Comparison {
    const known = kept.get(workspace)
    if (known && known.version === chunks.version && known.reports === reports) return known
    const stop = new AbortController()
    const signal = AbortSignal.any([stop.signal, closing.signal])
    const file = oneAtOnce(() => flowsFile(root, workspace, { chunks, reports, signal, load }))
    const begun = { version: chunks.version, reports, began: Date.now(), file, stop, users: 0, dropped: false }
    kept.set(workspace, begun)
    // What has failed is tried again by whoever asks next.
    file.catch(() => {
      if (kept.peek(workspace) === begun) kept.delete(workspace)
    })
    return begun
  }

  async function using<Value>(
    one: Comparison,
    lifetime: Lifetime,
    workspace: string,
    work: (of: FlowsFile) => Promise<Value>,
  ) {
    one.users++
    try {
      return await work(await inTime(one, lifetime, workspace))
    } finally {
      one.users--
      closeUnused(one)
    }
  }

  const flowsOf: WorkspaceFlows = async (workspace, { reports, lifetime }): Promise<FlowsOfWorkspace> => {
    const chunks = await chunksOfWorkspace(root, workspace)
    let begun = comparison(workspace, chunks, reports)
    // Others may have asked for so much since that it is kept no longer.
    const one = () => {
      if (begun.dropped) begun = comparison(workspace, chunks, reports)
      return begun
    }
    return {
      page: (asked, after, first) =>
        using(one(), lifetime, workspace, ({ connection }) => flowsIn(connection, asked, after, first + 1)),
      total: (asked) => using(one(), lifetime, workspace, ({ connection }) => countOfFlows(connection, asked)),
    }
  }
  return {
    flowsOf,
    async close() {
      const all = [...kept.values()]
      kept.clear()
      closing.abort()
      await Promise.allSettled(all.map(async ({ file }) => (await file).close()))
    },
  }
}

/** @throws {StillComparing} if it isn't done in time */
async function inTime({ file, began }: Comparison, lifetime: Lifetime, workspace: string): Promise<FlowsFile> {
  const wait = Math.max(0, lifetime.millisecondsLeft - timeToAnswer)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const seconds = () => Math.max(2, Math.ceil((Date.now() - began) / 1_000))
    timer = setTimeout(() => reject(new StillComparing(workspace, seconds())), wait)
  })
  try {
    return await lifetime.wait(Promise.race([file, late]))
  } finally {
    clearTimeout(timer)
  }
}

function drop(one: Comparison): void {
  one.dropped = true
  closeUnused(one)
}

function closeUnused(one: Comparison): void {
  if (!one.dropped || one.users > 0) return
  one.stop.abort()
  one.file.then(
    (file) => file.close(),
    () => undefined,
  )
}
