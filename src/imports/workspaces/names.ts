import { randomInt } from 'node:crypto'

/** How a workspace may be called: as in the scope that reads it. */
const workspaceName = /^[a-z0-9][a-z0-9-]{0,62}$/
const jobId = /^\d{8}-\d{6}-[a-z0-9]{6}$/

export const isWorkspaceName = (text: string): boolean => workspaceName.test(text)
export const isJobId = (text: string): boolean => jobId.test(text)

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'

/**
 * A new id of a job: the second in which it began, two signs for the milliseconds, and four random ones. In the order of their ids, jobs are in
 * that of time.
 */
export function newJobId(now = new Date()): string {
  const [day = '', time = ''] = now.toISOString().replaceAll(/[-:]/g, '').split(/[T.]/)
  const milliseconds = now.getUTCMilliseconds().toString(36).padStart(2, '0')
  const random = Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return `${day}-${time}-${milliseconds}${random}`
}
