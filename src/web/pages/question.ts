import { questionInWords } from '../explorer/ask/question-in-words.ts'
import type { LoadedScene } from '../explorer/loaded-scene.ts'
import { inBrief } from '../explorer/questions/in-brief.ts'
import type { Scene } from '../explorer/scene/scene.ts'
import { answerPath } from '../explorer/scene/scene-link.ts'
import type { Speech } from '../explorer/words/language.tsx'
import type { Head } from './page.ts'

/** The head of the page of a question, which tells the answer in brief, or of the home page. */
export function questionHead(scene: Scene, { named, answer }: LoadedScene, speech: Speech): Head {
  const { question, blanks, asOf } = scene
  const { words, language } = speech
  if (!question) return { title: `Entrepôt · ${words.title}`, description: words.lead, canonical: '/' }
  const entities = blanks.map((id) => named[id] ?? null)
  const narrowed = answer?.question === 'said' ? answer.data.narrowedTo(speech) : ''
  const asked = questionInWords(question, entities, speech) + narrowed
  const sentence = asOf ? `${asked} ${words.asOfDay(words.date(asOf))}` : asked
  const path = answerPath({ ...scene, way: 0 })
  const { headline, first } = answer ? inBrief(answer, speech) : { headline: words.lead, first: [] }
  const ofAnswer = first.join(language === 'zh' ? '；' : '; ')
  return {
    title: `${sentence} · Entrepôt`,
    description: first.length > 0 ? `${headline}: ${ofAnswer}` : headline,
    canonical: path,
    citable: { path, title: sentence, authors: [], issued: null, source: headline },
    card: { kicker: sentence, title: headline, lines: first },
  }
}
