import { type FormEvent, useEffect, useState } from 'react'
import { useChange } from '../scene/changing.tsx'
import { isDated, isTimed, type Scene } from '../scene/scene.ts'
import { questionPath } from '../scene/scene-link.ts'
import { useSpeech } from '../words/language.tsx'

/** The day for which the question is asked. Without scripts, the form asks the server. */
export function AsOf({ scene: { question, blanks, asOf } }: { readonly scene: Scene }) {
  const { words, link, language } = useSpeech()
  const change = useChange()
  const [text, setText] = useState(asOf ?? '')
  useEffect(() => setText(asOf ?? ''), [asOf])
  if (!question || !isDated(question)) return null
  const path = questionPath(question, blanks)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change({ type: 'dated', asOf: text || null })
  }
  return (
    <form className="as-of" action={path} onSubmit={submit}>
      {link(path) !== path && <input type="hidden" name="lang" value={language} />}
      <label>
        {words.asOf}
        <input
          name="asOf"
          value={text}
          onChange={({ target }) => setText(target.value.trim())}
          pattern="\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
          placeholder="2016"
          title={words.asOfHint}
          size={10}
          inputMode="numeric"
          autoComplete="off"
        />
      </label>
      <button type="submit" className="small">
        {words.asOfSet}
      </button>
      {asOf && (
        <a
          className="small"
          href={link(path)}
          onClick={(event) => {
            event.preventDefault()
            change({ type: 'dated', asOf: null })
          }}
        >
          {isTimed(question) ? words.anyTime : words.asOfToday}
        </a>
      )}
    </form>
  )
}
