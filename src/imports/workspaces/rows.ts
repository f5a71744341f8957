import type { RowsAsked } from '../../../schema/imports/workspaces.ts'
import { type ChunkRow, readChunk } from './chunk.ts'
import type { Job } from './job.ts'
import type { JobFolder } from './job-folder.ts'

/**
 * The rows of a job, in the order of the file. Only those chunks are read that hold such rows, and as they are asked for.
 * @throws {BrokenWorkspace} if a chunk can't be read
 */
export async function* rowsOf(
  folder: JobFolder,
  { chunks }: Pick<Job, 'chunks'>,
  { verdict, after = 0 }: RowsAsked = {},
): AsyncGenerator<ChunkRow> {
  for (const [place, { last, counts }] of chunks.entries()) {
    if (last <= after || (verdict && !counts[verdict])) continue
    const wanted = (number: number, its: string) => number > after && (!verdict || its === verdict)
    yield* readChunk(folder.chunk(place + 1), wanted)
  }
}
