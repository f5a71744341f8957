import { question } from '../../cypher/engine/question.ts'
import { load } from '../../cypher/engine/reader.ts'
import { builder } from '../builder.ts'
import type { ClaimRow } from '../claim.ts'
import type { Request } from '../request.ts'

export const ConflictReason = builder.enumType('ConflictReason', {
  description: 'Why claims disagree. Each reason is a rule in `cypher/`, asked of the graph as it stands.',
  values: {
    TWO_VALUES: {
      description: 'They give different values for one thing over one period, beyond what rounding or "over" explains.',
    },
    TOTAL_BELOW_PART: {
      description:
        'A total is below one of its parts: as stated, or a year earlier, as level and growth together imply it.',
    },
    GROWTH_AGAINST_LEVELS: { description: 'Two levels a year apart do not differ by the growth that is stated.' },
    SHARE_AGAINST_AMOUNTS: { description: "A partner's share is not what its amount and that of the whole make it." },
    WINDOW_DRIFT: {
      description:
        'A streak ("four years running") is said again later and has not grown, while the years counted are left open.',
    },
    STREAK_AGAINST_START: { description: 'A streak is not as long as the start that is stated for it makes it.' },
  } as const,
})

/** Claims that disagree, and why. */
export interface Disagreement {
  readonly reason: typeof ConflictReason.$inferType
  /** At least two, in the order in which the explanation speaks of them. */
  readonly claims: readonly ClaimRow[]
  /** In words, with the numbers. */
  readonly explanation: string
}

/** Finds what disagrees among the claims of one reporter. */
export type ConflictRule = (context: Request, reporter: string) => Promise<readonly Disagreement[]>

/**
 * A rule: the question of `cypher/` finds candidates, the judgement decides on exact decimals.
 * @param name the question, such as `conflicts-two-values`
 * @param judge null where the candidates agree after all
 */
export function conflictRule<Row extends { readonly key: string }>(
  name: string,
  judge: (row: Row) => Disagreement | null,
): ConflictRule {
  const candidates = question<Row, { keys: readonly string[] }>(name)
  return async (context, reporter) => {
    const rows = await load(context, candidates, reporter)
    return rows.flatMap((row) => judge(row) ?? [])
  }
}
