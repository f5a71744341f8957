import { useSpeech } from '../../explorer/words/language.tsx'
import { SourceLine } from '../source/source-line.tsx'
import type { Measure } from './measure.ts'
import { measureWords } from './words/measure-words.ts'

/** What the values rest on: each source with how many values are from it, and what they say of how they came about. */
export function SourcesTab({ measure: { series, values, sources } }: { readonly measure: Measure }) {
  const { words, language, either } = useSpeech()
  const say = measureWords(language)
  const all = [...new Map([...series, ...values].map((value) => [value.id, value])).values()]
  const from = (id: string) => all.filter(({ citations }) => citations.some(({ source }) => source?.id === id)).length
  const notes = new Map<string, number>()
  for (const { note, noteZh } of all) {
    const text = either(note, noteZh)
    if (text) notes.set(text, (notes.get(text) ?? 0) + 1)
  }
  return (
    <>
      <ul className="measure-sources">
        {Object.values(sources).map((source) => (
          <li key={source.id}>
            <SourceLine source={source} paragraph={null} />
            <p>
              {say.restOnIt(from(source.id))}
              {source.url && (
                <>
                  {' · '}
                  <a href={source.url} rel="noopener external">
                    {new URL(source.url).hostname}
                  </a>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      {notes.size > 0 && (
        <section>
          <h2>{say.notes}</h2>
          <ul className="measure-notes">
            {[...notes].map(([note, count]) => (
              <li key={note}>
                {note} <span className="faint">{words.inBrackets(say.restOnIt(count)).trim()}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="faint">{[say.bothSides, say.differentYears].join(' ')}</p>
    </>
  )
}
