import { checkDraft } from './check-draft.ts'
import { dataSets } from './data-sets.ts'
import { Draft, type Unresolved } from './draft.ts'
import type { Profile } from './profiles.ts'
import { References } from './references.ts'

/** What one data set came to. */
export interface DataSetSummary {
  readonly name: string
  readonly read: number
  /** What it added that no data set before it had. */
  readonly entities: number
  readonly relations: number
  readonly claims: number
  readonly unresolved: readonly Unresolved[]
}

export interface GraphDraft {
  readonly draft: Draft
  readonly summaries: readonly DataSetSummary[]
}

/**
 * Reads every data set in turn.
 * @param onDataSet told of each data set that has been read, which one in order it is, and of how many
 * @throws {MalformedData} where a data file can't be read
 * @throws {InconsistentDraft} where the data sets don't make a whole graph
 */
export function draftGraph(
  profile: Profile,
  onDataSet?: (summary: DataSetSummary, done: number, of: number) => void,
): GraphDraft {
  const draft = new Draft()
  const references = new References()
  const summaries = dataSets.map(({ name, add }, place) => {
    const before = sizes(draft)
    draft.dataSet = name
    add(draft, references, profile)
    const after = sizes(draft)
    const summary: DataSetSummary = {
      name,
      read: after.read - before.read,
      entities: after.entities - before.entities,
      relations: after.relations - before.relations,
      claims: after.claims - before.claims,
      unresolved: draft.unresolved.slice(before.unresolved),
    }
    onDataSet?.(summary, place + 1, dataSets.length)
    return summary
  })
  checkDraft(draft)
  return { draft, summaries }
}

function sizes(draft: Draft) {
  return {
    read: draft.rowsRead,
    entities: draft.entities.size,
    relations: draft.relations.size,
    claims: draft.claims.size,
    unresolved: draft.unresolved.length,
  }
}
