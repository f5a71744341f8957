import { type FormEvent, useEffect, useState } from 'react'
import type { Card } from '../../shared/graphql/fragments.ts'
import { entityCalled } from '../questions/names.ts'
import { useChange } from '../scene/changing.tsx'
import type { Question } from '../scene/scene.ts'
import { useSpeech } from '../words/language.tsx'
import { EntityPicker } from './entity-picker.tsx'
import { useNamed } from './named.tsx'
import { kindsAt } from './ready-made.ts'

interface Props {
  readonly question: Question
  readonly blanks: readonly string[]
}

/** A question as a sentence with blanks, and its submit button. */
export function QuestionForm({ question, blanks }: Props) {
  const { words } = useSpeech()
  const change = useChange()
  const named = useNamed()
  const known = () =>
    Object.fromEntries(blanks.flatMap((id, place) => (named[id] ? [[place, named[id]] as const] : [])))
  const [entities, setEntities] = useState<Readonly<Record<number, Card>>>(known)
  const key = blanks.join(' ')

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key identifies the blanks
  useEffect(() => {
    let current = true
    setEntities(known)
    for (const [place, id] of blanks.entries()) {
      if (named[id]) continue
      entityCalled(id).then(
        (entity) => current && entity && setEntities((before) => ({ ...before, [place]: entity })),
        () => undefined,
      )
    }
    return () => {
      current = false
    }
  }, [key])

  const labels = words.blankLabels[question]
  const ids = labels.map((_, place) => entities[place]?.id ?? blanks[place])
  const full = ids.every((id) => id !== undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (full) change({ type: 'asked', question, blanks: ids.filter((id) => id !== undefined) })
  }
  const sentence = words.sentences[question]

  return (
    <form className="question" onSubmit={submit} aria-label={sentence.filter(Boolean).join(' … ')}>
      <div className="question-sentence">
        <span>{sentence[0]}</span>
        {labels.map((label, place) => (
          <span key={label} className="question-part">
            <EntityPicker
              label={label}
              hint={words.blank}
              chosen={entities[place] ?? null}
              kinds={kindsAt(question, place)}
              onChoose={(entity) => setEntities({ ...entities, [place]: entity })}
            />
            <span>{sentence[place + 1]}</span>
          </span>
        ))}
      </div>
      <button type="submit" className="ask" disabled={!full}>
        {words.ask}
        <span aria-hidden="true"> →</span>
      </button>
    </form>
  )
}
