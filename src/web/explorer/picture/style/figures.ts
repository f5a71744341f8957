import type { Answer } from '../../questions/answer.ts'
import type { Style } from '../../scene/scene.ts'

/** A figure for some of the entities of an answer, in percent. */
export interface Figures {
  readonly of: Extract<Style['size'], 'exports' | 'imports' | 'share'>
  readonly values: ReadonlyMap<string, number>
}

/** The figures that an answer has for its entities: the shares of partners in exports and imports, and those of suppliers. */
export function figuresOf(answer: Answer | null): readonly Figures[] {
  if (answer?.question === 'supply') {
    const shares = answer.data.suppliers.flatMap(({ supplier, share }) =>
      share?.unit === 'percent' ? [[supplier.id, Number(share.value)] as const] : [],
    )
    return shares.length > 0 ? [{ of: 'share', values: new Map(shares) }] : []
  }
  if (answer?.question !== 'trade') return []
  return answer.data.directions.flatMap(({ flow, shares }): Figures[] => {
    const values = shares.flatMap((claim) =>
      claim.__typename === 'Observation' && claim.partner && claim.unit === 'percent'
        ? [[claim.partner.id, Number(claim.value)] as const]
        : [],
    )
    return flow === 'TRADE' || values.length === 0
      ? []
      : [{ of: flow === 'EXPORTS' ? 'exports' : 'imports', values: new Map(values) }]
  })
}
