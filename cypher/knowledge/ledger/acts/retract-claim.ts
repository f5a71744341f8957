import { question } from '../../../engine/question.ts'
import type { Change, LedgerReader } from '../commit.ts'
import { type Ends, relationKey } from '../fact.ts'
import { Refused } from '../refusal.ts'
import type { ClaimState } from '../state.ts'
import type { Outcome } from './act.ts'

export interface RetractionInput {
  /** The id of a statement or observation. */
  readonly claim: string
}

const edgesStatedBy = question<Ends & { claims: readonly string[] }, { claim: string }>('edges-stated-by-claim')
const derivedFrom = question<{ id: string }, { claim: string }>('claims-derived-from')
const citationsOf = question<{ key: string; citations: readonly string[] }, { keys: readonly string[] }>(
  'citations-of-claims',
)

/** Retracts a claim, with what was computed from it and what edges have of it alone. */
export async function retractClaim(read: LedgerReader, { claim }: RetractionInput): Promise<Outcome> {
  const known = await read.state<ClaimState>({ kind: 'CLAIM', key: claim })
  if (!known)
    throw new Refused(
      'claim',
      'UNKNOWN_CLAIM',
      `There is no claim ${JSON.stringify(claim)}: \`claims\` lists them, and it may be retracted already`,
    )
  return { about: claim, changes: await retraction(read, claim) }
}

/** What takes a claim away, with what was computed from it and what edges have of it alone. */
async function retraction(read: LedgerReader, claim: string): Promise<readonly Change[]> {
  const gone = [claim, ...(await derivedFrom(read, { claim })).map(({ id }) => id)]
  const changes: Change[] = gone.map((key) => ({ fact: { kind: 'CLAIM', key }, row: 'GONE' }))
  const edges = new Map<string, Ends & { claims: readonly string[] }>()
  for (const id of gone) for (const edge of await edgesStatedBy(read, { claim: id })) edges.set(relationKey(edge), edge)
  for (const [key, edge] of edges)
    changes.push({ fact: { kind: 'RELATION', key }, row: await withoutClaims(read, edge, gone) })
  return changes
}

/** What takes claims away from an edge, and the citations that no other of its claims has. */
async function withoutClaims(
  read: LedgerReader,
  { from, relation, to, claims }: Ends & { claims: readonly string[] },
  gone: readonly string[],
) {
  const without = claims.filter((claim) => gone.includes(claim))
  const cited = new Map((await citationsOf(read, { keys: claims })).map(({ key, citations }) => [key, citations]))
  const kept = new Set(claims.filter((claim) => !gone.includes(claim)).flatMap((claim) => cited.get(claim) ?? []))
  const citations = [...new Set(without.flatMap((claim) => cited.get(claim) ?? []))].filter((each) => !kept.has(each))
  return { from, relation, to, without, properties: { citations } }
}
