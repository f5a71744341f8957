import type { WritableGraph } from '../../../engine/graph.ts'
import { command } from '../../../engine/question.ts'
import { digestOf } from '../canonical.ts'
import { type Committed, commit, type LedgerReader } from '../commit.ts'
import { Refused } from '../refusal.ts'
import type { Outcome } from './act.ts'
import { addSource } from './add-source.ts'
import { assertObservation, type ObservationInput } from './assert-observation.ts'
import { assertStatement, type StatementInput } from './assert-statement.ts'
import { type Foreseen, foresee } from './foresee.ts'
import { type MergeInput, mergeEntities } from './merge-entities.ts'
import { type EntityInput, putEntity } from './put-entity.ts'
import { type RetractionInput, retractClaim } from './retract-claim.ts'
import { knownEntry, type RevertInput, revert } from './revert.ts'
import type { SourceInput } from './source-input.ts'
import { withNewSources } from './with-new-sources.ts'
import { checkedWriter, type Writer } from './writer.ts'

/** What each act takes. */
export interface InputOf {
  readonly PUT_ENTITY: EntityInput
  readonly ASSERT_STATEMENT: StatementInput
  readonly ASSERT_OBSERVATION: ObservationInput
  readonly ADD_SOURCE: SourceInput
  readonly RETRACT_CLAIM: RetractionInput
  readonly MERGE_ENTITIES: MergeInput
  readonly REVERT: RevertInput
}

const acts: { readonly [Name in keyof InputOf]: (read: LedgerReader, input: InputOf[Name]) => Promise<Outcome> } = {
  PUT_ENTITY: putEntity,
  ASSERT_STATEMENT: assertStatement,
  ASSERT_OBSERVATION: assertObservation,
  ADD_SOURCE: addSource,
  RETRACT_CLAIM: retractClaim,
  MERGE_ENTITIES: mergeEntities,
  REVERT: revert,
}

/** What was done; of a dry run, what would come of it. */
export type Performed = Committed & { readonly foreseen?: Foreseen }

/** How an act is done. */
interface Manner {
  /** True where the writer may only propose: everything is checked, and waits for a review. */
  readonly propose?: boolean
  /** True where nothing is to be written: what would come of it, if it were written or accepted, is found out. Keys are not looked at. */
  readonly dryRun?: boolean
}

const reviewEntry = command<{ id: string; properties: Record<string, string> }>('review-entry')

/**
 * Does an act, or proposes it, or finds out what would come of it.
 * @throws {Refused} naming the field of the input that is wrong
 * @throws {GraphUnavailable} like {@link commit}
 */
export async function perform<Name extends keyof InputOf>(
  graph: WritableGraph,
  act: Name,
  input: InputOf[Name],
  writer: Writer,
  { propose = false, dryRun = false }: Manner = {},
): Promise<Performed> {
  const { by, why, key } = checkedWriter(writer)
  const draft = {
    ...{ act, by, why, key, digest: key && digestOf({ act, input }), input: JSON.stringify(input) },
    ...(propose ? { status: 'PROPOSED' as const } : {}),
    ...(act === 'REVERT' ? { reverts: (input as RevertInput).entry } : {}),
  }
  if (dryRun) return foresee(graph, draft, (read) => outcomeOf(read, act, input))
  return commit(graph, draft, async (read) => {
    const { about, changes } = await outcomeOf(read, act, input)
    return { about, changes: propose ? [] : changes }
  })
}

export interface ReviewInput {
  /** The id of an entry that proposes something. */
  readonly entry: string
  readonly verdict: 'ACCEPT' | 'REJECT'
}

/**
 * Reviews a proposal: accepted, it is done now, with all checks against the graph as it is. A dry run finds out what would come of that.
 * @throws {Refused} if it is no proposal, was reviewed before, or can't be done any more: it then still waits
 */
export async function review(
  graph: WritableGraph,
  { entry: id, verdict }: ReviewInput,
  writer: Writer,
  { dryRun = false }: Pick<Manner, 'dryRun'> = {},
): Promise<Performed> {
  const { by, why, key } = checkedWriter(writer)
  const draft = { act: 'REVIEW', by, why, key, digest: key && digestOf({ id, verdict }), reviews: id } as const
  return (dryRun ? foresee : commit)(graph, draft, async (read) => {
    const entry = await knownEntry(read, id)
    if (entry.status !== 'PROPOSED')
      throw new Refused(
        'entry',
        'NOT_OPEN',
        `${id} is ${entry.status.toLowerCase()}: only what is proposed can be reviewed`,
      )
    const { about, changes } =
      verdict === 'ACCEPT'
        ? await outcomeOf(read, entry.act as keyof InputOf, JSON.parse(entry.input ?? '{}') as never, { reuse: true })
        : { about: entry.about ?? id, changes: [] }
    const said = {
      status: verdict === 'ACCEPT' ? 'ACCEPTED' : 'REJECTED',
      reviewedIn: read.entry,
      reviewedBy: by,
      reviewedAt: read.at,
    }
    await reviewEntry(read, { id, properties: { ...said, ...(why === undefined ? {} : { reason: why }) } })
    return { about, changes }
  })
}

/** What an act comes to, with the sources that it brings. */
async function outcomeOf<Name extends keyof InputOf>(
  read: LedgerReader,
  act: Name,
  given: InputOf[Name],
  sources: { readonly reuse?: boolean } = {},
): Promise<Outcome> {
  const { input, changes: added } = await withNewSources(read, given, sources)
  const { about, changes } = await acts[act](read, input)
  return { about, changes: [...added, ...changes] }
}
