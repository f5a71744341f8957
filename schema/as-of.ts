import { lastDay } from '../cypher/knowledge/dates.ts'
import type { Context } from './builder.ts'

export { lastDay }

/** The day that a question is asked as of: `asOf`, or today. */
export function day(asOf: string | null | undefined, { today }: Context): string {
  return asOf ? lastDay(asOf) : today
}
