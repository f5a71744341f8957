import type { Basis } from '../../shared/graphql/fragments.ts'
import { useSpeech } from '../words/language.tsx'

/** The basis of a fact as one word, with its definition in the tooltip. Renders nothing if the basis could not be read. */
export function BasisBadge({ basis }: { readonly basis: Basis | null }) {
  const { words } = useSpeech()
  if (!basis) return null
  return (
    <span className="basis" data-basis={basis} title={words.basesMeaning[basis]}>
      {words.bases[basis]}
    </span>
  )
}
