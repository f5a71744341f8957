import { useCallback, useEffect, useState } from 'react'
import { askAnew } from '../../shared/graphql/ask.ts'
import { HowFar, isMoving, Job, type JobPart, type Progress } from './job.ts'

/** How long to wait before asking again how far a job is, in milliseconds. */
const again = 1_000

interface Followed {
  /** The job; null where there is none or the viewer may not see it, undefined until that is known. */
  readonly job: JobPart | null | undefined
  readonly failure: string | null
  /** Asks for the whole job once more, since something was done with it. */
  readonly refresh: () => Promise<void>
}

/**
 * Follows a job: while the server works on it, it is asked how far it is, but not while nobody looks at the page. Once it rests, the whole of it
 * is asked for again.
 */
export function useJob(id: string): Followed {
  const [job, setJob] = useState<JobPart | null>()
  const [failure, setFailure] = useState<string | null>(null)

  const refresh = useCallback(async () => {
    try {
      setJob((await askAnew(Job, { id })).importJob)
      setFailure(null)
    } catch (error) {
      setFailure(messageOf(error))
    }
  }, [id])

  useEffect(() => void refresh(), [refresh])

  const moving = job ? isMoving(job.state) : false
  useEffect(() => {
    if (!moving) return
    const over = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const wait = () => {
      clearTimeout(timer)
      if (!document.hidden && !over.signal.aborted) timer = setTimeout(look, again)
    }
    async function look(): Promise<void> {
      try {
        const { importJob } = await askAnew(HowFar, { id })
        if (over.signal.aborted) return
        setFailure(null)
        if (!importJob || !isMoving(importJob.state)) await refresh()
        else setJob((known) => known && moved(known, importJob))
      } catch (error) {
        if (over.signal.aborted) return
        setFailure(messageOf(error))
      }
      wait()
    }
    document.addEventListener('visibilitychange', wait, { signal: over.signal })
    wait()
    return () => {
      over.abort()
      clearTimeout(timer)
    }
  }, [id, moving, refresh])

  return { job, failure, refresh }
}

/** A job with what has become of it. */
function moved(job: JobPart, { state, rowCount, verdicts, merge }: Progress): JobPart {
  return { ...job, state, rowCount, verdicts, merge: job.merge && merge ? { ...job.merge, ...merge } : job.merge }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
