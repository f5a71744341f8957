import type { ClaimState, State } from './state.ts'

/** How many nodes and relationships a fact makes in the graph. */
export function sizeOf(state: State | null): { readonly nodes: number; readonly relationships: number } {
  if (!state) return { nodes: 0, relationships: 0 }
  if ('from' in state) return { nodes: 0, relationships: 1 }
  if (!('claimKind' in state)) return { nodes: 1, relationships: 0 }
  const { about, derivedFrom, properties } = state as ClaimState
  const citations = (properties.citations as readonly string[] | undefined)?.length ?? 0
  const attributions = properties.attributedToId ? 1 : 0
  return { nodes: 1, relationships: about.length + derivedFrom.length + citations + attributions }
}
