import type { WritableGraph } from '../../../engine/graph.ts'
import { question } from '../../../engine/question.ts'
import { longest, text } from '../acts/checked.ts'
import { revert } from '../acts/revert.ts'
import { checkedWriter, type Writer } from '../acts/writer.ts'
import { commit } from '../commit.ts'
import type { Entry } from '../entry.ts'
import { Refused } from '../refusal.ts'
import { refuseIfSuperseded } from './superseded.ts'

const entriesOfJob = question<{ entry: Entry; holds: boolean }, { job: string }>('entries-of-job')

/**
 * Takes back all that a job has written, the last first, each entry by one that reverts it. It may stop half way: the same again goes on. The
 * job's source stays where something else cites it.
 * @param limits `most`: how many entries to take back at most
 * @returns how many entries it took back, and whether all are
 * @throws {Refused} if there is no such job, or something is built on what it wrote: a merge of its entities, a later release of its data
 * @throws {GraphUnavailable} if the graph can't be reached
 */
export async function undoJob(
  graph: WritableGraph,
  job: string,
  writer: Writer,
  { most = Number.POSITIVE_INFINITY }: { readonly most?: number } = {},
): Promise<{ readonly entries: number; readonly done: boolean }> {
  const { by, why } = checkedWriter(writer)
  const all = await entriesOfJob(graph, { job: text('job', job, longest.name) })
  if (all.length === 0)
    throw new Refused(
      'job',
      'UNKNOWN_ENTRY',
      `No entry belongs to a job ${JSON.stringify(job)}: \`changes\` tells of jobs`,
    )
  let entries = 0
  for (const { entry } of all.filter(({ entry: { act }, holds }) => holds && act !== 'REVERT')) {
    if (entries >= most) return { entries, done: false }
    try {
      await commit(graph, { act: 'REVERT', by, why, job, reverts: entry.id }, async (read) => {
        await refuseIfSuperseded(read, entry)
        return revert(read, { entry: entry.id })
      })
      entries++
    } catch (error) {
      if (!(error instanceof Refused) || !stays(entry, error)) throw error
    }
  }
  return { entries, done: true }
}

/** Another process may have taken the entry back meanwhile, and a source that something else cites is kept. */
function stays({ act }: Entry, { code }: Refused): boolean {
  return code === 'NOT_OPEN' || (act === 'ADD_SOURCE' && code === 'IN_USE')
}
