import { useSpeech } from '../../explorer/words/language.tsx'
import type { Cited } from '../../shared/graphql/fragments.ts'
import type { ProfileWords } from './words/english.ts'

type Source = NonNullable<Cited['source']>

/** A source that a page cites, with its number on the page. */
export interface NumberedSource {
  readonly number: number
  readonly source: Source
}

/** The sources of citations, each once, numbered in the order in which they are first cited. */
export function numbered(citations: readonly Cited[]): readonly NumberedSource[] {
  const sources = new Map(citations.flatMap(({ source }) => (source ? [[source.id, source] as const] : [])))
  return [...sources.values()].map((source, index) => ({ number: index + 1, source }))
}

/** The anchor of a source on the page. */
export function anchorOf(id: string): string {
  return `source-${id.replace(/^source:/, '')}`
}

/** The sources that a page cites, so that numbers and chips can be resolved on paper too. */
export function SourcesOfPage({
  sources,
  say,
}: {
  readonly sources: readonly NumberedSource[]
  readonly say: ProfileWords
}) {
  const { words, link, sourceTitle } = useSpeech()
  if (sources.length === 0) return null
  return (
    <section id="sources">
      <h2>{say.sources}</h2>
      <p className="faint">{say.sourcesNote}</p>
      <ol className="page-sources">
        {sources.map(({ source }) => (
          <li key={source.id} id={anchorOf(source.id)}>
            <a href={link(`/source/${source.id.replace(/^source:/, '')}`)}>{sourceTitle(source)}</a>
            {source.title !== sourceTitle(source) && (
              <span className="faint" lang="en">
                {' '}
                {source.title}
              </span>
            )}
            <span className="faint">
              {source.publishedOn && ` · ${words.published(source.publishedOn)}`}
              <span lang="en">
                {[source.publisher, source.edition, source.license].filter(Boolean).map((part) => ` · ${part}`)}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
