import type { BasisName } from '../../cypher/knowledge/evidence/basis.ts'
import type { CitationText } from '../../cypher/knowledge/evidence/citation.ts'
import { builder } from '../builder.ts'
import { Basis } from '../claims/basis.ts'
import { Citation } from '../claims/citation.ts'
import { Confidence, type ConfidenceName } from './confidence.ts'

interface RailGaugeRow {
  readonly railGaugeMillimetres?: number
  readonly otherRailGauges?: readonly number[]
  readonly railGaugeNote?: string
  readonly railGaugeConfidence?: ConfidenceName
}

/** All of these rows are curated; see seed/country-gauges.ts. */
const rests: { readonly basis: BasisName; readonly citations: readonly CitationText[] } = {
  basis: 'CURATED',
  citations: ['source:curated'],
}

interface KnownGauge extends RailGaugeRow {
  readonly railGaugeMillimetres: number
  readonly railGaugeConfidence: ConfidenceName
}

export const RailGauge = builder.objectRef<KnownGauge>('RailGauge').implement({
  description: "The gauges of a country's railways, in millimetres.",
  fields: (t) => ({
    millimetres: t.int({
      description: 'The gauge of most of its network.',
      resolve: ({ railGaugeMillimetres }) => railGaugeMillimetres,
    }),
    otherMillimetres: t.intList({
      description: 'Further gauges, industrial narrow-gauge lines left out.',
      resolve: ({ otherRailGauges }) => [...(otherRailGauges ?? [])],
    }),
    note: t.string({
      nullable: true,
      description: 'What else is to be known of them.',
      resolve: ({ railGaugeNote }) => railGaugeNote,
    }),
    confidence: t.field({
      type: Confidence,
      description: 'How sure the row is.',
      resolve: ({ railGaugeConfidence }) => railGaugeConfidence,
    }),
    basis: t.field({ type: Basis, description: 'What it rests on.', resolve: () => rests.basis }),
    citations: t.field({ type: [Citation], description: 'Where it comes from.', resolve: () => [...rests.citations] }),
  }),
})

/** The gauges of a country; null if none is known. */
export function railGauge(row: RailGaugeRow): KnownGauge | null {
  const { railGaugeMillimetres, railGaugeConfidence, railGaugeNote, otherRailGauges } = row
  if (typeof railGaugeMillimetres !== 'number' || !railGaugeConfidence) return null
  return {
    railGaugeMillimetres,
    railGaugeConfidence,
    ...(railGaugeNote && { railGaugeNote }),
    ...(otherRailGauges && { otherRailGauges }),
  }
}
