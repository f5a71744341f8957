import { builder } from '../builder.ts'

/** The levels of confidence as the graph stores them. */
export type ConfidenceName = 'high' | 'medium' | 'low'

export const Confidence = builder.enumType('Confidence', {
  description: 'How sure a curated or listed fact is.',
  values: {
    HIGH: { value: 'high', description: 'Well known; where it has dates, they agree wherever they are told.' },
    MEDIUM: {
      value: 'medium',
      description: 'Known, but from one list only, without dates, or with dates that differ a little.',
    },
    LOW: { value: 'low', description: 'Doubtful: check it before relying on it.' },
  } as const,
})
