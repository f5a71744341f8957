import type { Said } from '../../shared/graphql/fragments.ts'
import { useSpeech } from '../words/language.tsx'

/** The period of a claim; where it was inferred, with "≈" and the reason. */
export function PeriodSaid({ period }: Pick<Said, 'period'>) {
  const { words, either } = useSpeech()
  if (!period) return null
  const reason = either(period.ambiguity, period.ambiguityZh)
  return (
    <span>
      {words.period(period)}
      {reason && <span className="faint"> ({reason})</span>}
    </span>
  )
}
