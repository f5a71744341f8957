import { useSpeech } from '../../words/language.tsx'
import type { PictureEdge } from '../picture.ts'
import { isUndated } from './in-force.ts'
import { timeWords } from './time-words.ts'

/** Since when a relation holds and until when, or that it is not known; nothing where the picture has not read its dates. */
export function When({ edge }: { readonly edge: PictureEdge }) {
  const { words, language } = useSpeech()
  const say = timeWords[language]
  const { since, until, inForce } = edge
  if (since || until) return [since && words.since(since), until && words.until(until)].filter(Boolean).join(', ')
  const listed = inForce?.[0]?.from
  if (listed) return say.listedBy(words.date(listed))
  return isUndated(edge) ? <span className="faint">{say.undated}</span> : null
}
