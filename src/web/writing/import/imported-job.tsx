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
  const told = useRef<HTMLParagraphElement>(null)
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
          <p ref={told} className="job-state" role="status" tabIndex={-1} data-state={job.state}>
            <strong>{job.file}</strong>
            {words.colon}
            {say.states[job.state]}. <HowFar job={job} />
          </p>
          <MergeTold job={job} />
          <WhatNext job={job} viewer={viewer} onBegun={begun} />
          {job.state !== 'DISCARDED' && <RowsOfJob job={job} />}
          <AboutJob job={job} />
        </div>
      )}
    </>
  )
}

/** How far the server is with a job, or why it could not go on. */
function HowFar({ job: { state, rowCount, merge, failure } }: { readonly job: JobPart }) {
  const { language } = useSpeech()
  const say = importWords(language)
  if (state === 'FAILED' && failure)
    return (
      <>
        {say.failedDuring[failure.during]}: {failure.message}
      </>
    )
  if (state === 'READING') return say.progress.READING(rowCount)
  if (state === 'UNDOING') return say.progress.UNDOING
  if (state !== 'MERGING' || !merge) return null
  const done = merge.merged + merge.refused
  return (
    <>
      {say.progress.MERGING(done, merge.of)}{' '}
      {merge.of > 0 && <progress value={done} max={merge.of} aria-label={say.states.MERGING} />}
    </>
  )
}
