import type { StyleJob } from './style-job.ts'
import { styled } from './styled.ts'

self.onmessage = ({ data: { job, number } }: MessageEvent<{ readonly job: StyleJob; readonly number: number }>) => {
  self.postMessage({ number, result: styled(job) })
}
