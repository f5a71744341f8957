import type { Basis } from '../picture/picture.ts'
import { useSpeech } from '../words/language.tsx'

/** What a fact rests on, in a word; what the word means in its title. Nothing where that could not be read. */
export function BasisBadge({ basis }: { readonly basis: Basis | null }) {
  const { words } = useSpeech()
  if (!basis) return null
  return (
    <span className="basis" data-basis={basis} title={words.basesMeaning[basis]}>
      {words.bases[basis]}
    </span>
  )
}
