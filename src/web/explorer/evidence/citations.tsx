import type { Cited } from '../../shared/graphql/fragments.ts'
import { useSpeech } from '../words/language.tsx'
import { CopyButton } from './copy-button.tsx'

/** The citations of a fact: each source with its paragraph, ready to be quoted. */
export function Citations({ citations }: { readonly citations: readonly Cited[] }) {
  const { words } = useSpeech()
  if (citations.length === 0) return <p className="faint">{words.noSources}</p>
  return (
    <ul className="citations">
      {citations.map(({ source, paragraph }) => (
        <li key={`${source?.id} ${paragraph}`}>
          <cite>{source?.title ?? words.notRead}</cite>
          <p className="faint">
            {[
              source?.publisher,
              source?.publishedOn && words.published(source.publishedOn),
              source?.edition,
              paragraph !== null && words.paragraph(paragraph, source?.isTable),
              source?.license,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {source && <CopyButton label={words.copyCitation} text={() => quoted(source, paragraph, words.paragraph)} />}
        </li>
      ))}
    </ul>
  )
}

function quoted(
  source: NonNullable<Cited['source']>,
  paragraph: number | null,
  inWords: (paragraph: number, isTable: boolean) => string,
): string {
  const parts = [
    source.publisher,
    source.title,
    source.publishedOn,
    paragraph !== null && inWords(paragraph, source.isTable),
    source.id,
  ]
  return `${parts.filter(Boolean).join(', ')}.`
}
