import { useMemo, useState } from 'react'
import { AnswerPanel } from './answers/answer-panel.tsx'
import { useLonger } from './answers/use-longer.ts'
import { Questions } from './ask/questions.tsx'
import { Welcome } from './ask/welcome.tsx'
import { Header } from './header.tsx'
import { PicturePanel } from './picture/picture-panel.tsx'
import { type Answer, answer } from './questions/answer.ts'
import { Changing } from './scene/changing.tsx'
import { useLoaded } from './scene/use-loaded.ts'
import { useScene } from './scene/use-scene.ts'
import { useSpeech } from './words/language.tsx'

/** The whole page: the welcome page until a question is asked, then the answer in words beside its picture. */
export function Page() {
  const { words } = useSpeech()
  const [history, dispatch] = useScene()
  const [attempt, setAttempt] = useState(0)
  const { scene } = history
  const { question, blanks } = scene
  const asked = useLoaded<Answer>([question, ...blanks].join(' '), () => answer({ question, blanks }), attempt)
  const matches = asked.value?.question === question
  const longer = useLonger(matches ? asked.value : null)
  const loaded = useMemo(() => ({ ...asked, value: longer.answer }), [asked, longer.answer])

  return (
    <Changing dispatch={dispatch}>
      <a className="skip" href="#answer">
        {words.skip}
      </a>
      <Header
        onChoose={(id) => dispatch({ type: 'asked', question: 'around', blanks: [id] })}
        onHome={() => dispatch({ type: 'cleared' })}
      />
      {question === null ? (
        <Welcome />
      ) : (
        <main className="workspace">
          <div className="words">
            <Questions scene={scene} />
            <AnswerPanel asked={loaded} chosen={scene.chosen} longer={longer} onRetry={() => setAttempt(attempt + 1)} />
          </div>
          <PicturePanel history={history} answer={loaded.value} loading={loaded.loading} />
        </main>
      )}
    </Changing>
  )
}
