import type { LoadedScene } from '../explorer/loaded-scene.ts'
import type { Scene } from '../explorer/scene/scene.ts'
import { questionPath } from '../explorer/scene/scene-link.ts'
import type { Speech } from '../explorer/words/language.tsx'
import type { Head } from './page.ts'

/** The head of the page of a question, or of the home page. */
export function questionHead({ question, blanks }: Scene, { named }: LoadedScene, speech: Speech): Head {
  const { words, name, language } = speech
  if (!question) return { title: `Entrepôt · ${words.title}`, description: words.lead, canonical: '/' }
  const sentence = words.sentences[question]
    .flatMap((part, place) => [part, blanks[place] === undefined ? '' : name(named[blanks[place]] ?? null)])
    .filter(Boolean)
    .join(language === 'zh' ? '' : ' ')
    .replace(/ \?$/, '?')
  return { title: `${sentence} · Entrepôt`, description: words.lead, canonical: questionPath(question, blanks) }
}
