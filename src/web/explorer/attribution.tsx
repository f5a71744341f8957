import { useNamed } from './ask/named.tsx'
import { questionInWords } from './ask/question-in-words.ts'
import type { Scene } from './scene/scene.ts'
import { linkOf } from './scene/scene-link.ts'
import { useSpeech } from './words/language.tsx'

/** What stands above an answer that another site shows in a frame: the question, and where the answer is from. */
export function Attribution({ scene }: { readonly scene: Scene }) {
  const speech = useSpeech()
  const named = useNamed()
  const { question, blanks } = scene
  if (!question) return null
  const entities = blanks.map((id) => named[id] ?? null)
  return (
    <p className="attribution">
      <a href={speech.link(linkOf(scene))} target="_blank" rel="noopener">
        <img src="/icon.svg" alt="" width="20" height="20" fetchPriority="low" /> Entrepôt
      </a>{' '}
      {questionInWords(question, entities, speech)}
    </p>
  )
}
