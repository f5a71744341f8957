import type { Value } from '../../../engine/graph.ts'
import type { EntityEdge, InRole } from '../../claims/stated-edges.ts'
import { topicOf } from '../../derived/topic.ts'
import { digestOf } from '../canonical.ts'
import type { Change } from '../commit.ts'
import type { ClaimAlike, FactReader } from '../fact-reader.ts'
import { Refused } from '../refusal.ts'
import type { ClaimState, Properties } from '../state.ts'
import type { Outcome } from './act.ts'
import { type Evidence, given } from './checked.ts'
import { edgesOf } from './edges-stated.ts'

/** A claim that has passed all checks but for what it rests on. */
export interface CheckedClaim {
  readonly claimKind: ClaimState['claimKind']
  /** What is claimed. With the citations it makes the id, so that the same said twice is one claim. */
  readonly content: Properties
  /** What is said of it besides. */
  readonly remarks: Readonly<Record<string, Value | undefined>>
  readonly about: readonly InRole[]
  /** The edges that it states, or is evidence of. */
  readonly edges: readonly EntityEdge[]
  /** What is said of those edges. */
  readonly ofEdges?: Readonly<Record<string, Value | undefined>>
}

/** What asserting a claim changes, now that it is known what it rests on. */
export function assertion(
  { claimKind, content, remarks, about, edges, ofEdges }: CheckedClaim,
  rests: Evidence,
): Outcome {
  const id = `${claimKind.toLowerCase()}:${digestOf({ ...content, citations: rests.citations })}`
  const row: ClaimState = {
    ...{ id, claimKind, about, derivedFrom: [] },
    properties: given({ ...content, ...rests, ...remarks }),
  }
  const claim: Change = { fact: { kind: 'CLAIM', key: id }, row }
  return { about: id, changes: [claim, ...edgesOf([id], edges, rests, ofEdges)] }
}

/** The claims of the graph that speak of the same. */
export function claimsAlike(read: FactReader, { claimKind, content }: CheckedClaim): Promise<readonly ClaimAlike[]> {
  return read.claimsOf(topicOf(claimKind, content))
}

/**
 * Checks that the graph doesn't hold the claim by the same source.
 * @param same whether a claim that speaks of the same says the same
 * @throws {Refused} naming the field `field` and the claim that is there
 */
export async function refuseTwin(
  read: FactReader,
  checked: CheckedClaim,
  rests: Evidence,
  field: string,
  same: (other: ClaimAlike) => boolean,
): Promise<void> {
  const twin = (await claimsAlike(read, checked)).find(
    (other) => same(other) && other.citations.some((citation) => rests.citations.includes(citation)),
  )
  if (twin) throw new Refused(field, 'TWIN', `${twin.id} says the same of the same by the same source`, twin.id)
}
