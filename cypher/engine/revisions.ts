import type { Graph } from './graph.ts'
import { readManifest } from './manifest.ts'

/** Tells when a graph has changed, whichever process changed it. */
export interface Revisions {
  /** The revision of the graph now; 0 if it is empty. */
  readonly now: () => Promise<number>
  /** Looks at once, since this process has written, and tells other processes. */
  readonly look: () => void
  /**
   * Waits until the graph's revision is higher than the given one.
   * @param signal ends the wait; the promise is then fulfilled, too
   */
  readonly after: (revision: number, signal: AbortSignal) => Promise<void>
}

/** Passes word between processes that the graph has changed. Word that is lost only makes a change be noticed later. */
export interface Announcements {
  /** Tells the others. It neither waits nor fails. */
  readonly announce: () => void
  /** Calls the function whenever another one has told. */
  readonly onAnnounced: (listener: () => void) => void
}

export interface RevisionsSettings {
  /** How long a change that another process has made may stay unnoticed where nobody tells of it. */
  readonly everyMilliseconds?: number
  /** By which processes tell each other of changes; without it they are noticed when the revision is read next. */
  readonly announcements?: Announcements | undefined
}

interface Waiting {
  readonly revision: number
  readonly done: () => void
}

/**
 * Watches the revision of a graph while somebody waits for a change: one small read for all of them each time.
 */
export function revisionsOf(
  graph: Graph,
  { everyMilliseconds = 1_000, announcements }: RevisionsSettings = {},
): Revisions {
  const waiting = new Set<Waiting>()
  let timer: NodeJS.Timeout | undefined
  let looking = false
  let again = false

  const now = async () => (await readManifest(graph))?.revision ?? 0

  async function look(): Promise<void> {
    again = looking
    if (looking || waiting.size === 0) return
    looking = true
    try {
      const revision = await now()
      for (const each of waiting) if (revision > each.revision) each.done()
    } catch {
      // The graph is out of reach: whoever waits reads it after the next look.
    } finally {
      looking = false
      if (again) void look()
    }
  }

  function after(revision: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        waiting.delete(each)
        signal.removeEventListener('abort', done)
        if (waiting.size === 0) clearInterval(timer)
        if (waiting.size === 0) timer = undefined
        resolve()
      }
      const each: Waiting = { revision, done }
      if (signal.aborted) return resolve()
      signal.addEventListener('abort', done)
      waiting.add(each)
      timer ??= setInterval(look, everyMilliseconds).unref()
      void look()
    })
  }

  announcements?.onAnnounced(() => void look())

  function written(): void {
    announcements?.announce()
    void look()
  }

  return { now, look: written, after }
}
