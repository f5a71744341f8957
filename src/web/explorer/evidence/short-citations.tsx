import type { Cited } from '../../shared/graphql/fragments.ts'
import { useSpeech } from '../words/language.tsx'

/** Sources by their short titles, with the paragraph: `Global Times, 7 Feb 2024, ¶10`. */
export function ShortCitations({ citations }: { readonly citations: readonly Cited[] | null }) {
  const { words, sourceTitle } = useSpeech()
  if (!citations) return null
  return (
    <span className="sources">
      {citations.slice(0, 3).map(({ source, paragraph }) => (
        <span key={`${source?.id} ${paragraph}`} title={source?.title}>
          {source ? words.citedAt(sourceTitle(source), paragraph, source.isTable) : words.notRead}
        </span>
      ))}
      {citations.length > 3 && <span>+{citations.length - 3}</span>}
    </span>
  )
}
