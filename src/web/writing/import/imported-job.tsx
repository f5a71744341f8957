import './import.css'
import '../writing.css'
import { useRef } from 'react'
import { useSpeech } from '../../explorer/words/language.tsx'
import type { Viewer } from '../../shared/session/session.ts'
import { ForThoseWhoMay } from '../for-those-who-may.tsx'
import { AboutJob } from './about-job.tsx'
import type { JobPart } from './job.ts'
import { MergeTold } from './merge-told.tsx'
import { RowsOfJob } from './rows-of-job.tsx'
import { useJob } from './use-job.ts'
import { WhatNext } from './what-next.tsx'
import { importWords } from './words/import-words.ts'

/** A job, for those who may see it: to others it is as if it weren't there. */
export function ImportedJob({ id }: { readonly id: string }) {
  return (
    <ForThoseWhoMay scope="import" also={() => true}>
      {(viewer) => <SeenJob id={id} viewer={viewer} />}
    </ForThoseWhoMay>
  )
}

function SeenJob({ id, viewer }: { readonly id: string; readonly viewer: Viewer }) {
  const { words, language } = useSpeech()
  const say = importWords(language)
  const { job, failure, refresh } = useJob(id)
  const told = useRef<HTMLDivElement>(null)
  // What was clicked is gone once it is begun: the keyboard goes on where it is told how far it is.
  const begun = async () => {
    await refresh()
    told.current?.focus()
  }
  if (job === null) return <p role="status">{say.unknownJob(id)}</p>
  return (
    <>
      {failure && <p role="alert">{words.failed(failure)}</p>}
      {job === undefined && !failure && <p role="status">{words.loading}</p>}
      {job && (
        <div className="imported">
          <div ref={told} className="job-state" tabIndex={-1} data-state={job.state}>
            <p role="status">
              <strong>{job.file}</strong>
              {words.colon}
              {say.states[job.state]}
              {say.stop}{' '}
              {job.failure &&
                job.state === 'FAILED' &&
                `${say.failedDuring[job.failure.during]}: ${job.failure.message}`}
            </p>
            <HowFar job={job} />
          </div>
          <MergeTold job={job} />
          <WhatNext job={job} viewer={viewer} onBegun={begun} />
          {job.state !== 'DISCARDED' && <RowsOfJob job={job} />}
          <AboutJob job={job} />
        </div>
      )}
    </>
  )
}

/** How far the server is with a job. It changes each second, so that it is read out to nobody who does not ask. */
function HowFar({ job: { state, rowCount, merge } }: { readonly job: JobPart }) {
  const { language } = useSpeech()
  const say = importWords(language)
  if (state === 'READING') return <p>{say.progress.READING(rowCount)}</p>
  if (state === 'UNDOING') return <p>{say.progress.UNDOING}</p>
  if (state !== 'MERGING' || !merge) return null
  const done = merge.merged + merge.refused
  return (
    <p>
      {say.progress.MERGING(done, merge.of)}{' '}
      {merge.of > 0 && <progress value={done} max={merge.of} aria-label={say.states.MERGING} />}
    </p>
  )
}
