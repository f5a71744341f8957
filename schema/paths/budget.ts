import { GraphQLError } from 'graphql'

/** What one search may look at. */
export const budget = { entities: 20_000, edges: 200_000, milliseconds: 8_000, looks: 200_000 } as const

/** A search has used up what it may look at; the message says how to ask for less. */
export class BudgetExceeded extends GraphQLError {
  constructor(why: string) {
    super(
      `The search was ended before it was certain of its answer: ${why}. Name the \`relations\` to go along, or a smaller \`maxLength\``,
      { extensions: { code: 'BUDGET_EXCEEDED' } },
    )
  }
}
