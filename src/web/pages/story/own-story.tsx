import { lazy, Suspense, useEffect, useState } from 'react'
import { useSpeech } from '../../explorer/words/language.tsx'
import { storyWords } from './words/story-words.ts'

const Editor = lazy(() => import('./editor/editor.tsx').then(({ Editor }) => ({ default: Editor })))

/** The page of the reader's own story. The draft is in the browser only, so the editor is loaded there. */
export function OwnStory() {
  const { language } = useSpeech()
  const say = storyWords(language)
  const [inBrowser, setInBrowser] = useState(false)
  useEffect(() => setInBrowser(true), [])
  const opening = <p role="status">{say.editor.opening}</p>
  return (
    <>
      <h1>{say.own.title}</h1>
      <p className="lead">{say.own.lead}</p>
      <noscript>{say.own.needsScripts}</noscript>
      {inBrowser && (
        <Suspense fallback={opening}>
          <Editor />
        </Suspense>
      )}
    </>
  )
}
