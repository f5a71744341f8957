import { useSpeech } from '../../../explorer/words/language.tsx'
import type { Numbered } from '../references.ts'
import { storyWords } from '../words/story-words.ts'

/** The anchor of a reference on the page. */
export function referenceAnchor(number: number): string {
  return `reference-${number}`
}

/** The numbers of cited sources, each leading to its entry in the list of references. */
export function Marks({ cited }: { readonly cited: readonly Numbered[] }) {
  const { language, sourceTitle } = useSpeech()
  const say = storyWords(language)
  return (
    <>
      {cited.map(({ number, source }) => (
        <a
          key={number}
          className="mark"
          href={`#${referenceAnchor(number)}`}
          aria-label={say.reference(number, sourceTitle(source))}
          title={sourceTitle(source)}
        >
          [{number}]
        </a>
      ))}
    </>
  )
}
