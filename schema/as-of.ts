import { lastDay } from '../cypher/knowledge/dates.ts'
import type { Request } from './request.ts'

/** The day that a question is asked as of: `asOf`, or today. */
export function day(asOf: string | null | undefined, { today }: Request): string {
  return asOf ? lastDay(asOf) : today
}
