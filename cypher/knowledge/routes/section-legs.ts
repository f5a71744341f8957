import type { BasisName } from '../evidence/basis.ts'
import type { CitationText } from '../evidence/citation.ts'
import type { Leg } from './leg.ts'
import type { LineStatus } from './line-status.ts'
import type { Stop } from './stop.ts'

/** A section of a railway. */
export interface SectionRow {
  readonly line: string
  readonly fromId: string
  readonly toId: string
  readonly kilometres: number
  readonly kilometresBasis: 'PUBLISHED' | 'RECONSTRUCTED' | 'ESTIMATED'
  readonly gauges: readonly number[]
  readonly status: LineStatus
  readonly openedOn?: string | null
  readonly freight?: boolean | null
  readonly mode: 'RAIL' | 'FERRY'
  readonly confidence: 'high' | 'medium' | 'low'
  readonly basis: BasisName
  readonly citations: readonly CitationText[]
}

/** The legs of railways and train ferries: each section is one. */
export function sectionLegs(sections: readonly SectionRow[], stops: ReadonlyMap<string, Stop>): readonly Leg[] {
  return sections.flatMap(({ fromId, toId, kilometresBasis, mode, openedOn, freight, ...section }) => {
    const [from, to] = [stops.get(fromId), stops.get(toId)]
    if (!from || !to) return []
    return {
      ...section,
      from,
      to,
      mode: mode === 'FERRY' ? 'WATER' : 'RAIL',
      ferry: mode === 'FERRY',
      distance: kilometresBasis,
      openedOn: openedOn ?? null,
      freight: freight ?? null,
    }
  })
}
