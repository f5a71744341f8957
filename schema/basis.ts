import { builder } from './builder.ts'

export const Basis = builder.enumType('Basis', {
  description: 'What a fact rests on, the strongest first.',
  values: {
    STATED: { description: 'A cited document says it.' },
    REFERENCE: { description: 'An open data set has it.' },
    CURATED: { description: 'Curated from general knowledge; no document is cited.' },
    DERIVED: { description: 'Computed from other facts, which are named.' },
  } as const,
})

export type BasisName = typeof Basis.$inferType

const strengths: readonly BasisName[] = ['STATED', 'REFERENCE', 'CURATED', 'DERIVED']

/** A chain is as strong as its weakest link. */
export function weakest(bases: readonly BasisName[]): BasisName {
  return strengths[Math.max(0, ...bases.map((basis) => strengths.indexOf(basis)))] ?? 'DERIVED'
}
