import { question } from '../../../engine/question.ts'
import type { Change } from '../commit.ts'
import { type Ends, relationKey } from '../fact.ts'
import type { FactReader } from '../fact-reader.ts'
import type { RelationState } from '../state.ts'

type Keys = { readonly keys: readonly string[] }
type StatedEdge = Ends & { readonly claims: readonly string[] }

const edgesStatedBy = question<StatedEdge & { key: string }, Keys>('edges-stated-by-claims')
const derivedFrom = question<{ key: string; id: string }, Keys>('claims-derived-from')
const citationsOf = question<{ key: string; citations: readonly string[] }, Keys>('citations-of-claims')

/** What takes claims away, with what was computed from them and what edges have of them alone. */
export async function retractions(read: FactReader, claims: readonly string[]): Promise<readonly Change[]> {
  if (claims.length === 0) return []
  const derived = (await derivedFrom(read, { keys: claims })).map(({ id }) => id)
  const gone = [...new Set([...claims, ...derived])]
  const edges = new Map<string, StatedEdge>()
  for (const { key: _, ...edge } of await edgesStatedBy(read, { keys: gone })) edges.set(relationKey(edge), edge)
  const named = [...new Set([...edges.values()].flatMap(({ claims }) => claims))]
  const cited = new Map(
    named.length === 0
      ? []
      : (await citationsOf(read, { keys: named })).map(({ key, citations }) => [key, citations] as const),
  )
  return [
    ...gone.map((key): Change => ({ fact: { kind: 'CLAIM', key }, row: 'GONE' })),
    ...[...edges].map(
      ([key, edge]): Change => ({ fact: { kind: 'RELATION', key }, row: withoutClaims(edge, new Set(gone), cited) }),
    ),
  ]
}

/** What takes claims away from an edge, and the citations that no other of its claims has. */
function withoutClaims(
  { from, relation, to, claims }: StatedEdge,
  gone: ReadonlySet<string>,
  cited: ReadonlyMap<string, readonly string[]>,
): RelationState {
  const without = claims.filter((claim) => gone.has(claim))
  const kept = new Set(claims.filter((claim) => !gone.has(claim)).flatMap((claim) => cited.get(claim) ?? []))
  const citations = [...new Set(without.flatMap((claim) => cited.get(claim) ?? []))].filter((each) => !kept.has(each))
  return { from, relation, to, without, properties: { citations } }
}
