import { questionPath } from '../../explorer/scene/scene-link.ts'
import { useSpeech } from '../../explorer/words/language.tsx'
import type { Everything } from './everything-about.ts'
import type { ProfileWords } from './words/english.ts'

/** Links to the ready-made questions that make sense for an entity. */
export function AskAbout({ entity, say }: { readonly entity: Everything; readonly say: ProfileWords }) {
  const { words, name, link, language } = useSpeech()
  const isPlace = entity.kind === 'COUNTRY' || entity.kind === 'REGION'
  const questions = isPlace ? (['ports', 'trade', 'said', 'around'] as const) : (['said', 'around'] as const)
  return (
    <section id="ask">
      <h2>{say.askAbout}</h2>
      <ul className="ask-about">
        {questions.map((question) => (
          <li key={question}>
            <a href={link(questionPath(question, [entity.id]))}>
              {words.sentences[question]
                .flatMap((part, place) => (place === 0 ? [part, name(entity)] : [part]))
                .filter(Boolean)
                .join(language === 'zh' ? '' : ' ')
                .replace(/ \?$/, '?')}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
