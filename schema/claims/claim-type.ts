import { builder } from '../builder.ts'

export const ClaimType = builder.enumType('ClaimType', {
  description: 'What sort of claim it is.',
  values: {
    RELATION: { description: 'That two things are related, as a fact.' },
    STATISTIC: { description: 'A number.' },
    STATEMENT: { description: 'How things are, as the source puts it.' },
    EVENT: { description: 'That something happened or happens.' },
    PLAN: { description: 'What somebody means to do.' },
    FORECAST: { description: 'What somebody expects.' },
    OPINION: { description: 'What somebody thinks.' },
    DERIVED: { description: 'A number computed from other claims: no source says it.' },
  } as const,
})
