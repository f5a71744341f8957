import type { Transaction, WritableGraph } from '../../../engine/graph.ts'
import { load, type Reader, readers } from '../../../engine/reader.ts'
import { type ClaimRow, loadClaim } from '../../claims/claim.ts'
import { type RoleRow, rolesOfClaim } from '../../claims/role.ts'
import { disagreementsWith } from '../../conflicts/disagreements.ts'
import type { Disagreement } from '../../conflicts/rule.ts'
import { type Committed, type EntryDraft, type LedgerReader, type Made, made, type Work } from '../commit.ts'
import type { Difference } from '../diff.ts'
import { factText } from '../fact.ts'
import { merged } from '../merged.ts'
import { claimsAlike } from './alike.ts'

/** What would come of an act. */
export interface Foreseen {
  /** The facts that would change, in the order of kind and key. */
  readonly differences: readonly Difference[]
  /** The claims that would be written, the first {@link mostClaims} of them. */
  readonly claims: readonly ClaimRow[]
  /** Of whom and what those claims speak. */
  readonly roles: readonly RoleRow[]
  /** The conflicts in which those claims would be. */
  readonly conflicts: readonly Disagreement[]
  /** What says the same as one of those claims already. */
  readonly alike: readonly ClaimRow[]
}

/** The most claims of one act that are looked at for conflicts: each reads all numbers of its reporter. */
const mostClaims = 20

/**
 * Does what {@link commit} does, with all its checks, looks at the graph as it then is, and takes everything back: nothing is written, and nobody
 * else has seen any of it. Writers wait meanwhile.
 * @throws {Refused} like {@link commit}
 */
export async function foresee(
  graph: WritableGraph,
  { key: _, digest: __, ...draft }: EntryDraft,
  work: (read: LedgerReader) => Promise<Work>,
): Promise<Committed & { readonly foreseen: Foreseen }> {
  try {
    return await graph.transact(async (transaction) => {
      const { revised, ...committed } = await made(transaction, draft, work)
      throw new Seen({ ...committed, foreseen: await seenIn(transaction, revised) })
    })
  } catch (error) {
    if (error instanceof Seen) return error.seen
    throw error
  }
}

/** Ends the transaction of a dry run, so that everything is taken back. */
class Seen extends Error {
  constructor(readonly seen: Committed & { readonly foreseen: Foreseen }) {
    super('It was a dry run')
  }
}

async function seenIn(transaction: Transaction, revised: Made['revised']): Promise<Foreseen> {
  const reader = readers({ engine: transaction.engine, run: transaction.run, close: async () => undefined })()
  const differences = revised
    .map(({ fact, before, after }) => ({
      ...{ fact, before: merged(fact.kind, before), after: merged(fact.kind, after) },
    }))
    .sort((one, other) => (factText(one.fact) < factText(other.fact) ? -1 : 1))
  const written = differences.filter(({ fact, after }) => fact.kind === 'CLAIM' && after !== null)
  const claims = await claimsWritten(
    reader,
    written.map(({ fact }) => fact.key),
  )
  const alike = (await Promise.all(claims.map((claim) => claimsAlike(reader, claim)))).flat()
  const roles = (await Promise.all(claims.map(({ id }) => load(reader, rolesOfClaim, id)))).flat()
  return { differences, claims, roles, conflicts: await conflictsOf(reader, claims), alike: once(alike) }
}

/** The first claims with these ids that are there. */
export async function claimsWritten(reader: Reader, ids: readonly string[]): Promise<readonly ClaimRow[]> {
  const claims = await Promise.all(ids.slice(0, mostClaims).map((id) => loadClaim(reader, id)))
  return claims.filter((claim) => claim !== null)
}

/** The conflicts in which claims are, each once. */
export async function conflictsOf(reader: Reader, claims: readonly ClaimRow[]): Promise<readonly Disagreement[]> {
  return once((await Promise.all(claims.map((claim) => disagreementsWith(reader, claim)))).flat())
}

function once<Each extends { readonly id: string }>(all: readonly Each[]): readonly Each[] {
  return [...new Map(all.map((each) => [each.id, each])).values()]
}
