import { useState } from 'react'
import type { Scene } from '../scene/scene.ts'
import { useSpeech } from '../words/language.tsx'
import { QuestionForm } from './question-form.tsx'
import { oneOfEach } from './ready-made.ts'

/** The form of the current question, with the other questions in a collapsed section. */
export function Questions({ scene: { question, blanks } }: { readonly scene: Scene }) {
  const { words } = useSpeech()
  const [open, setOpen] = useState(false)
  if (!question) return null
  return (
    <section className="questions" aria-label={words.questionsTitle}>
      <QuestionForm question={question} blanks={blanks} />
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{words.newQuestion}</summary>
        {open && (
          <ul className="question-list">
            {oneOfEach
              .filter((one) => one.question !== question)
              .map((one) => (
                <li key={one.question}>
                  <QuestionForm {...one} />
                </li>
              ))}
          </ul>
        )}
      </details>
    </section>
  )
}
