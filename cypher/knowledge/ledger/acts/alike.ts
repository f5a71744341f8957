import type { Reader } from '../../../engine/reader.ts'
import { type ClaimRow, loadClaim } from '../../claims/claim.ts'
import type { ObservationRow } from '../../claims/observation.ts'
import { decimalKey } from '../../derived/decimal-key.ts'
import { topicOf } from '../../derived/topic.ts'
import { factReader } from '../fact-reader.ts'
import type { Properties } from '../state.ts'

/** The other claims that say the same as a claim does, by whatever source. */
export async function claimsAlike(reader: Reader, claim: ClaimRow): Promise<readonly ClaimRow[]> {
  const topic = topicOf(claim.claimKind, claim as unknown as Properties)
  const { engine, run } = reader.graph
  const alike = await factReader({ engine, run }).claimsOf(topic)
  const others = alike.filter(({ id, value }) => id !== claim.id && saysTheSame(claim, value))
  return (await Promise.all(others.map(({ id }) => loadClaim(reader, id)))).filter((other) => other !== null)
}

/** A statement is all of its topic; an observation is its number besides. */
function saysTheSame(claim: ClaimRow, value: string | null): boolean {
  if (claim.claimKind === 'STATEMENT') return true
  return value !== null && decimalKey(value) === decimalKey((claim as ObservationRow).value)
}
