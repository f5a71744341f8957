import { useSpeech } from '../words/language.tsx'
import { QuestionForm } from './question-form.tsx'
import { readyMade } from './ready-made.ts'

/** The start page for newcomers: an introduction, and questions that are ready to ask. */
export function Welcome() {
  const { words } = useSpeech()
  return (
    <main className="welcome">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <h2 id="answer" tabIndex={-1}>
        {words.questionsTitle}
      </h2>
      <ul className="question-list">
        {readyMade.map((one) => (
          <li key={one.question}>
            <QuestionForm {...one} />
          </li>
        ))}
      </ul>
    </main>
  )
}
