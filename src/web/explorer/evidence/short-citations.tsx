import type { Cited } from '../../shared/graphql/fragments.ts'
import { useSpeech } from '../words/language.tsx'

/** Sources in short form, such as `S2 ¶10`. */
export function ShortCitations({ citations }: { readonly citations: readonly Cited[] | null }) {
  const { words } = useSpeech()
  if (!citations) return null
  return (
    <span className="sources">
      {citations.slice(0, 3).map(({ source, paragraph }) => (
        <span key={`${source?.id} ${paragraph}`} title={source?.title}>
          {source?.id.replace(/^source:/, '') ?? words.notRead}
          {paragraph !== null && ` ¶${paragraph}`}
        </span>
      ))}
      {citations.length > 3 && <span>+{citations.length - 3}</span>}
    </span>
  )
}
