import type { WritableGraph } from '../../../engine/graph.ts'
import { question } from '../../../engine/question.ts'
import { checkedSource, sourceIdOf } from '../acts/add-source.ts'
import { date, given, longest, optionalText, text } from '../acts/checked.ts'
import type { SourceInput } from '../acts/source-input.ts'
import { checkedWriter, type Writer } from '../acts/writer.ts'
import { digestOf } from '../canonical.ts'
import { commit } from '../commit.ts'
import type { Properties } from '../state.ts'

/** The source of an imported file. */
export interface JobSourceInput extends SourceInput {
  /** The name of the file. */
  readonly file?: string | null
  /** The SHA-256 of its bytes in hexadecimal digits: another file is another source. */
  readonly sha256?: string | null
  /** When it was taken from its publisher. */
  readonly retrievedOn?: string | null
}

const sourcesById = question<{ key: string }, { keys: readonly string[] }>('sources-by-id')

/** The id that the source of a file has. The same file with the same title is the same source, whoever imports it. */
export function jobSourceId(source: JobSourceInput): string {
  const { title, publisher, publishedOn, url, sha256 } = jobSource(source)
  return source.id ? sourceIdOf(source) : `source:file-${digestOf({ title, publisher, publishedOn, url, sha256 })}`
}

/**
 * Adds the source of a job's file, unless it is there. Facts cite its rows.
 * @returns its id
 * @throws {Refused} naming the field that is wrong
 * @throws {GraphUnavailable} if the graph can't be reached, or is empty or being seeded
 */
export async function addJobSource(
  graph: WritableGraph,
  job: string,
  source: JobSourceInput,
  writer: Writer,
): Promise<string> {
  const id = jobSourceId(source)
  const properties: Properties = { ...jobSource(source), id }
  const { by, why } = checkedWriter(writer)
  const [known] = await sourcesById(graph, { keys: [id] })
  if (known) return id
  const row = { id, properties }
  const draft = {
    act: 'ADD_SOURCE',
    by,
    why,
    job: text('job', job, longest.name),
    input: JSON.stringify(source),
  } as const
  await commit(graph, draft, async (read) => {
    const fact = { kind: 'SOURCE', key: id } as const
    // Another process may have been faster.
    return { about: id, changes: (await read.state(fact)) ? [] : [{ fact, row }] }
  })
  return id
}

/**
 * What the source of a file says of itself, without its id.
 * @throws {Refused} naming the field that is wrong
 */
export function jobSource(source: JobSourceInput): Properties {
  const digest = optionalText('sha256', source.sha256, 64)
  return {
    ...checkedSource({ ...source, basis: source.basis ?? 'REFERENCE' }),
    ...given({
      file: optionalText('file', source.file, longest.name),
      sha256: digest,
      retrievedOn: date('retrievedOn', source.retrievedOn),
    }),
    isTable: true,
  }
}
