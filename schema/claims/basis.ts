import type { BasisName } from '../../cypher/knowledge/evidence/basis.ts'
import { builder } from '../builder.ts'

export const Basis = builder.enumType('Basis', {
  description: 'What a fact rests on, the strongest first.',
  values: {
    STATED: { description: 'A cited document says it.' },
    REFERENCE: { description: 'An open data set has it.' },
    CURATED: { description: 'Curated from general knowledge; no document is cited.' },
    DERIVED: { description: 'Computed from other facts, which are named.' },
  } as const satisfies Record<BasisName, object>,
})
