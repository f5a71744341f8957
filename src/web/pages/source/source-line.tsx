import { useSpeech } from '../../explorer/words/language.tsx'
import type { SourceDetails } from '../../shared/graphql/fragments.ts'
import { sourcePath } from './source-path.ts'

/** A source in one entry: its title with a link, who published it, and when. */
export function SourceLine({
  source,
  paragraph,
}: {
  readonly source: SourceDetails | null
  readonly paragraph: number | null
}) {
  const { words, link, sourceTitle } = useSpeech()
  if (!source) return <p>{words.notRead}</p>
  const printed = [source.publisher, source.edition, source.license].filter(Boolean).join(' · ')
  return (
    <>
      <p>
        <a href={link(sourcePath(source.id))}>
          <cite>{sourceTitle(source)}</cite>
        </a>
        {paragraph !== null && `, ${words.paragraph(paragraph, source.isTable)}`}
      </p>
      {source.title !== source.shortTitle && (
        <p className="faint" lang="en">
          {source.title}
        </p>
      )}
      <p className="faint">
        {!source.publisher && `${words.sourcePage.noPublisher} · `}
        {printed && <span lang="en">{printed}</span>}
        {printed && ' · '}
        <PublishedOn source={source} />
      </p>
    </>
  )
}

/** When a source was published; "≈" and the reason where the date was inferred. */
export function PublishedOn({ source }: { readonly source: SourceDetails }) {
  const { words } = useSpeech()
  const { publishedOn, publishedNote } = source
  const inferred = publishedNote && /^inferred: */i.exec(publishedNote)
  if (!publishedOn)
    return <span>{publishedNote ? <span lang="en">{publishedNote}</span> : words.sourcePage.undated}</span>
  if (!inferred) return <span>{publishedOn}</span>
  return (
    <span>
      ≈ {publishedOn} ({words.sourcePage.inferred}: <span lang="en">{publishedNote.slice(inferred[0].length)}</span>)
    </span>
  )
}
