import type { Graph } from '../../engine/graph.ts'
import { readManifest } from '../../engine/manifest.ts'
import { question } from '../../engine/question.ts'
import { BadInput } from '../errors.ts'
import { entryOfTime } from './changes.ts'

const firstEntryAfter = question<{ at: string }, { at: string }>('first-entry-after')

/**
 * Which past revision of the graph was known at a time.
 * @param at a date-time in UTC with milliseconds
 * @returns undefined where nothing has been written since, so that it is the graph as it stands
 * @throws {BadInput} if the graph did not exist yet
 */
export async function pastRevision(graph: Graph, at: string): Promise<number | undefined> {
  const [last, [next]] = await Promise.all([entryOfTime(graph, at), firstEntryAfter(graph, { at })])
  if (last) return next && last.revision
  const { seededAt } = next ? { seededAt: next.at } : ((await readManifest(graph)) ?? {})
  // A graph that has kept no ledger so far has been as it is since it was seeded.
  if (!next && seededAt !== undefined && seededAt <= at) return undefined
  throw new BadInput(
    'knownAt',
    seededAt === undefined
      ? `The graph keeps no record of when it learned what it knows, so that nobody can say what it knew at ${at}: leave out \`knownAt\``
      : `At ${at} the graph knew nothing: it begins at ${seededAt}, so ask for then or later`,
  )
}
