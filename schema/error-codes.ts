import type { GraphQLErrorExtensions } from 'graphql'
import {
  BadInput,
  BudgetExceeded,
  ComparisonFailed,
  NotInstalled,
  PastTooLarge,
  StillComparing,
  StillRebuilding,
} from '../cypher/knowledge/errors.ts'
import { Forbidden, Unauthenticated } from './access/refusals.ts'

/**
 * What a client is told of an error beside its message: a code, and the argument where one is to blame, or when to ask again.
 * @returns undefined for an error that no client can mend
 */
export function extensionsOf(error: unknown): GraphQLErrorExtensions | undefined {
  if (error instanceof BadInput) return { code: 'BAD_USER_INPUT', argument: error.argument }
  if (error instanceof BudgetExceeded) return { code: 'BUDGET_EXCEEDED' }
  if (error instanceof Unauthenticated) return { code: 'UNAUTHENTICATED' }
  if (error instanceof Forbidden) return { code: 'FORBIDDEN', scopes: error.scopes }
  if (error instanceof StillRebuilding) return { code: 'STILL_REBUILDING', retryAfterSeconds: error.seconds }
  if (error instanceof StillComparing) return { code: 'STILL_COMPARING', retryAfterSeconds: error.seconds }
  if (error instanceof ComparisonFailed) return { code: 'COMPARISON_FAILED' }
  if (error instanceof NotInstalled) return { code: 'NOT_INSTALLED' }
  if (error instanceof PastTooLarge) return { code: 'PAST_TOO_LARGE' }
  return undefined
}
