import { checkDraft } from './check-draft.ts'
import { dataSets } from './data-sets.ts'
import { Draft, type Unresolved } from './draft.ts'
import type { Profile } from './profiles.ts'
import { References } from './references.ts'

/** The result of reading one data set. */
export interface DataSetSummary {
  readonly name: string
  readonly read: number
  /** The number of entities, relations and claims that it added and no earlier data set had. */
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
 * @param onDataSet called after each data set, with its position and the total
 * @throws {MalformedData} if a data file can't be read
 * @throws {InconsistentDraft} if the data sets don't make a complete graph
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
