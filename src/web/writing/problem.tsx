import { useSpeech } from '../explorer/words/language.tsx'
import type { Refusal } from './outcome.ts'
import { placeOf } from './place-of.ts'
import { writingWords } from './words/writing-words.ts'

/** Why something can't be written, in one place for those who hear the page, with a link to what is there already. */
export function Problem({ refusal: { message, existing } }: { readonly refusal: Refusal }) {
  const { language, link } = useSpeech()
  const say = writingWords(language)
  const place = existing ? placeOf(existing.id) : null
  return (
    <div className="refused" role="alert">
      <p>
        <strong>{say.wrong}</strong>: {message}
      </p>
      {place && (
        <p>
          <a href={link(place)} target="_blank" rel="noreferrer">
            {say.existing}
          </a>
        </p>
      )}
    </div>
  )
}
