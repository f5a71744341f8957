import { BasisBadge } from '../evidence/basis-badge.tsx'
import { ShortCitations } from '../evidence/short-citations.tsx'
import type { Leg } from '../questions/route.ts'
import { useSpeech } from '../words/language.tsx'
import { EntityButton } from './entity-button.tsx'

/** One leg of a route, with the stop at its end. */
export function RouteLeg({ leg, chosen }: { readonly leg: Leg; readonly chosen: string | null }) {
  const { words } = useSpeech()
  const kilometres = leg.kilometres !== null && words.kilometres(leg.kilometres)
  return (
    <li className="chain-link">
      <div className="step" data-basis={leg.basis}>
        {leg.line ? <EntityButton entity={leg.line} chosen={chosen} /> : <span>{words.overBorder}</span>}
        <span>{[kilometres, words.distances[leg.distance]].filter(Boolean).join(', ')}</span>
        <BasisBadge basis={leg.basis} />
        <ShortCitations citations={leg.citations} />
      </div>
      <EntityButton entity={leg.to} chosen={chosen} />
    </li>
  )
}
