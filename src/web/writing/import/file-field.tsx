import { type DragEvent, useId, useRef, useState } from 'react'
import { useSpeech } from '../../explorer/words/language.tsx'
import { importWords } from './words/import-words.ts'

interface Props {
  readonly label: string
  readonly hint: string
  /** The endings of the files that are offered first. */
  readonly accept?: string
  readonly file: File | null
  readonly onChoose: (file: File | null) => void
  readonly 'aria-invalid'?: boolean
  readonly 'aria-describedby'?: string
}

/** A file that is chosen, or dropped on the field. */
export function FileField({ label, hint, accept, file, onChoose, ...wrong }: Props) {
  const { language } = useSpeech()
  const say = importWords(language)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const { files } = event.dataTransfer
    const [dropped] = files
    if (!dropped) return
    if (input.current) input.current.files = files
    onChoose(dropped)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whoever drops nothing chooses by the button within
    <div
      className="field drop"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={input}
        type="file"
        {...(accept && { accept })}
        {...wrong}
        aria-describedby={[wrong['aria-describedby'], `${id}-hint`].filter(Boolean).join(' ')}
        onChange={({ target }) => onChoose(target.files?.[0] ?? null)}
      />
      <p id={`${id}-hint`} className="faint hint">
        {hint}
      </p>
      {file && <p>{say.chosen(file.name, say.bytes(file.size.toLocaleString(language)))}</p>}
    </div>
  )
}
