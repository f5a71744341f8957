import { useState } from 'react'
import { visitOfPage } from '../../pages/cite/visiting.tsx'
import type { Operation } from '../../shared/graphql/ask.ts'
import { useSpeech } from '../words/language.tsx'
import { copyAsWords } from './copy-as-words.ts'
import { copyableOf } from './copyable.ts'
import { type Form, snippets } from './snippets.ts'

const forms = Object.keys(snippets) as readonly Form[]

export interface CopyAsProps {
  /** The question in words. */
  readonly question: string
  readonly operation: Operation
  /** The path of the answer. */
  readonly path: string
}

interface Copied {
  readonly form: Form
  readonly text: string
  readonly done: 'copied' | 'copyFailed'
}

/** The forms in which an answer can be copied. What was copied is shown below them, so that it can be read, or copied by hand. */
export function CopyAsList({ question, operation, path }: CopyAsProps) {
  const speech = useSpeech()
  const { words, language } = speech
  const [copied, setCopied] = useState<Copied | null>(null)
  const copy = async (form: Form) => {
    const { pathname, search } = window.location
    const text = snippets[form](copyableOf(question, operation, path, pathname + search, visitOfPage(), speech))
    const done = await written(text)
    setCopied({ form, text, done })
  }
  return (
    <div className="copy-as-list">
      {forms.map((form) => (
        <button key={form} type="button" className="small" onClick={() => copy(form)}>
          {copyAsWords[language][form]}
        </button>
      ))}
      <p role="status">{copied && `${copyAsWords[language][copied.form]}: ${words[copied.done]}`}</p>
      {copied && (
        <textarea
          readOnly
          rows={Math.min(10, copied.text.split('\n').length + 1)}
          value={copied.text}
          aria-label={copyAsWords[language][copied.form]}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
    </div>
  )
}

/** Copies a text. A page that is not served over HTTPS has no clipboard. */
async function written(text: string): Promise<Copied['done']> {
  try {
    await navigator.clipboard.writeText(text)
    return 'copied'
  } catch {
    return 'copyFailed'
  }
}
