import { builder } from '../builder.ts'

/** The levels of confidence as the graph stores them. */
export type ConfidenceName = 'high' | 'medium' | 'low'

export const Confidence = builder.enumType('Confidence', {
  description: 'How sure a curated or listed fact is.',
  values: {
    HIGH: { value: 'high', description: 'Well known, with dates that agree wherever they are told.' },
    MEDIUM: { value: 'medium', description: 'Known, but from a list without dates, or dates differ a little.' },
    LOW: { value: 'low', description: 'Doubtful: check it before relying on it.' },
  } as const,
})
