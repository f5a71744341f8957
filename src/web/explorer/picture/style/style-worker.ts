import type { WorkerResult, WorkerTask } from '../jobs-in-worker.ts'
import type { StyleJob, StyleResult } from './style-job.ts'
import { styled } from './styled.ts'

self.onmessage = ({ data: { job, number } }: MessageEvent<WorkerTask<StyleJob>>) => {
  const answer: WorkerResult<StyleResult> = { number, result: styled(job) }
  self.postMessage(answer)
}
