import type { Card } from '../../shared/graphql/fragments.ts'
import type { Question } from '../scene/scene.ts'
import type { Speech } from '../words/language.tsx'

/** The parts of a question, with the names in its blanks: even places hold the words between, odd places the names. */
export function partsOf(
  question: Question,
  entities: readonly (Card | null)[],
  { words, name }: Speech,
): readonly string[] {
  return words.sentences[question].flatMap((part, place) => {
    const entity = entities[place]
    return entity === undefined ? [part] : [part, name(entity)]
  })
}

/** A question as a sentence: `How is Horgos linked to Germany?` */
export function questionInWords(question: Question, entities: readonly (Card | null)[], speech: Speech): string {
  return partsOf(question, entities, speech)
    .filter(Boolean)
    .join(speech.language === 'zh' ? '' : ' ')
    .replace(/ \?$/, '?')
}
