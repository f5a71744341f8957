import { useSpeech } from '../../explorer/words/language.tsx'
import { useVisited } from '../cite/visiting.tsx'
import { PublishedOn } from '../source/source-line.tsx'
import { sourcePath } from '../source/source-path.ts'
import type { Numbered } from './references.ts'
import { referenceAnchor } from './scenes/marks.tsx'
import { storyWords } from './words/story-words.ts'

/** Every source that a story cites, by its number: title, publisher, the paragraphs, the day, and addresses that also read on paper. */
export function ListOfReferences({ references }: { readonly references: readonly Numbered[] }) {
  const { language, words, sourceTitle, link } = useSpeech()
  const visited = useVisited()
  const say = storyWords(language)
  if (references.length === 0) return null
  return (
    <section className="references" id="references">
      <h2>{say.references}</h2>
      {visited && <p className="faint">{say.referencesNote(visited.day)}</p>}
      <ol>
        {references.map(({ number, source, paragraphs }) => (
          <li key={number} id={referenceAnchor(number)}>
            <span className="reference-number">[{number}]</span>
            <div>
              <p>
                <a href={link(sourcePath(source.id))}>
                  <cite>{sourceTitle(source)}</cite>
                </a>
                {paragraphs.length > 0 && `, ${say.paragraphs(paragraphs)}`}
              </p>
              <p className="faint">
                {source.title !== sourceTitle(source) && <span lang="en">{source.title} · </span>}
                {[source.publisher ?? words.sourcePage.noPublisher, source.edition].filter(Boolean).join(' · ')}
                {' · '}
                <PublishedOn source={source} />
              </p>
              <p className="reference-addresses faint">
                {visited && <span>{visited.origin + sourcePath(source.id)}</span>}
                {source.url && (
                  <a href={source.url} rel="external">
                    {source.url}
                  </a>
                )}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
