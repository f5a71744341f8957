import { createContext, useContext } from 'react'
import { useSpeech } from '../../../explorer/words/language.tsx'
import type { Numbered } from '../references.ts'
import { storyWords } from '../words/story-words.ts'

/** The anchor of a reference on the page. */
export function referenceAnchor(number: number): string {
  return `reference-${number}`
}

/** The path of the page that has the references, where it is another than the one that is shown. */
export const ReferencesAt = createContext('')

/** The numbers of cited sources, each leading to its entry in the list of references. */
export function Marks({ cited }: { readonly cited: readonly Numbered[] }) {
  const { language, sourceTitle } = useSpeech()
  const say = storyWords(language)
  const page = useContext(ReferencesAt)
  return (
    <>
      {cited.map(({ number, source }) => (
        <a
          key={number}
          className="mark"
          href={`${page}#${referenceAnchor(number)}`}
          target="_self"
          aria-label={say.reference(number, sourceTitle(source))}
          title={sourceTitle(source)}
        >
          [{number}]
        </a>
      ))}
    </>
  )
}
