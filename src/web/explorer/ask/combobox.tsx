import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useSpeech } from '../words/language.tsx'

interface Props<Option> {
  readonly label: string
  readonly hint: string
  /** What the box says while nobody types. */
  readonly chosen: string
  /** The options for a text, the likeliest first. */
  readonly load: (typed: string) => Promise<readonly Option[]>
  /** Identifies an option among those shown. */
  readonly keyOf: (option: Option) => string
  readonly children: (option: Option) => ReactNode
  readonly onChoose: (option: Option) => void
  /** The id of the element that says what is wrong with what was chosen, if anything is. */
  readonly problem?: string | undefined
}

/** How long to wait for the next letter, in milliseconds. */
const pause = 120

/** A text box that offers options while somebody types, by keyboard and pointer. */
export function Combobox<Option>({ label, hint, chosen, load, keyOf, children, onChoose, problem }: Props<Option>) {
  const { words } = useSpeech()
  const list = useId()
  const box = useRef<HTMLInputElement>(null)
  const [text, setText] = useState<string | null>(null)
  const [found, setFound] = useState<readonly Option[] | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const typed = text?.trim() ?? ''

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is loaded depends on the text alone
  useEffect(() => {
    setActive(0)
    setFailure(null)
    if (!typed) {
      setFound(null)
      return
    }
    let current = true
    const timer = setTimeout(() => {
      load(typed).then(
        (options) => current && setFound(options),
        (error: unknown) => {
          if (!current) return
          setFound([])
          setFailure(error instanceof Error ? error.message : String(error))
        },
      )
    }, pause)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [typed])

  // Whoever is quicker than the page's scripts has typed into the box of the server's page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what stood there before the first render
  useEffect(() => {
    const before = box.current?.value
    if (before && before !== chosen && document.activeElement === box.current) setText(before)
  }, [])

  const choose = (option: Option) => {
    setText(null)
    onChoose(option)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setText(null)
    if (!found?.length) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setActive((active + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length)
    }
    const option = found[active]
    if (event.key === 'Enter' && option) {
      event.preventDefault()
      choose(option)
    }
  }

  const open = typed !== '' && found !== null
  return (
    <div className="picker">
      <input
        ref={box}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={list}
        aria-autocomplete="list"
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem}
        aria-activedescendant={open && found.length > 0 ? `${list}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={hint}
        value={text ?? chosen}
        onChange={({ target }) => setText(target.value)}
        onFocus={({ target }) => target.select()}
        onBlur={() => setText(null)}
        onKeyDown={onKeyDown}
      />
      <div className="picker-list" id={list} role="listbox" aria-label={label} hidden={!open || found.length === 0}>
        {found?.map((option, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and refers to the active option
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input handles the keys
          <div
            key={keyOf(option)}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onPointerEnter={() => setActive(index)}
            onClick={() => choose(option)}
          >
            {children(option)}
          </div>
        ))}
      </div>
      {open && found.length === 0 && (
        <p className="picker-list picker-none" role="status">
          {failure ? words.failed(failure) : words.nothingFound(typed)}
        </p>
      )}
    </div>
  )
}
