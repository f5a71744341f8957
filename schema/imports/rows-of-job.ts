import { Cursor } from '../cursor.ts'
import { marked } from '../lists/mark.ts'
import { checkedFirst, type Page, type PageArguments } from '../lists/page.ts'
import type { Request } from '../request.ts'
import type { RowListed } from './import-row.ts'
import type { ImportJob, RowVerdict } from './workspaces.ts'

/**
 * A page of the rows of a job, of which no more is read than it needs.
 * @throws {BadInput} where `first` is out of bounds or `after` is no cursor of this list
 */
export function rowsOfJob({ workspaces }: Request, job: ImportJob, args: PageArguments): Page<RowListed> {
  const first = checkedFirst(args.first)
  const origin = marked('ImportJob.rows', args)
  const after = Cursor.read(origin, args.after)
  const verdict = (args.verdict ?? undefined) as RowVerdict | undefined
  let found: Promise<RowListed[]> | undefined
  const rows = async () => {
    const some: RowListed[] = []
    if (!workspaces) return some
    for await (const row of workspaces.rows(job, { verdict, after: Number(after) })) {
      some.push({ key: job.id, sortKey: String(row.number), row })
      if (some.length > first) break
    }
    return some
  }
  return {
    origin,
    after,
    async rows() {
      found ??= rows()
      return { rows: (await found).slice(0, first), more: (await found).length > first }
    },
    async total() {
      return verdict ? (job.counts[verdict] ?? 0) : job.rows
    },
  }
}
