import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Card, Kind } from '../../shared/graphql/fragments.ts'
import { KindDot } from '../picture/kind-dot.tsx'
import { type Found, search } from '../questions/search.ts'
import { useSpeech } from '../words/language.tsx'

interface Props {
  readonly label: string
  readonly hint: string
  readonly chosen: Card | null
  /** The kinds to search for; all kinds if omitted. */
  readonly kinds?: readonly Kind[] | undefined
  readonly onChoose: (entity: Card) => void
}

/** A search box that finds entities while typing, by their names in any language and their codes. */
export function EntityPicker({ label, hint, chosen, kinds, onChoose }: Props) {
  const { words, name } = useSpeech()
  const list = useId()
  const box = useRef<HTMLInputElement>(null)
  const [text, setText] = useState<string | null>(null)
  const [found, setFound] = useState<readonly Found[] | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const typed = text?.trim() ?? ''

  useEffect(() => {
    setActive(0)
    setFailure(null)
    if (!typed) {
      setFound(null)
      return
    }
    let current = true
    const timer = setTimeout(() => {
      search(typed, kinds).then(
        (hits) => current && setFound(hits),
        (error: unknown) => {
          if (!current) return
          setFound([])
          setFailure(error instanceof Error ? error.message : String(error))
        },
      )
    }, 120)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [typed, kinds])

  const choose = (entity: Card) => {
    setText(null)
    onChoose(entity)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setText(null)
    if (!found?.length) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setActive((active + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length)
    }
    const hit = found[active]
    if (event.key === 'Enter' && hit) {
      event.preventDefault()
      choose(hit.node)
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
        aria-activedescendant={open && found.length > 0 ? `${list}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={hint}
        value={text ?? (chosen ? name(chosen) : '')}
        onChange={({ target }) => setText(target.value)}
        onFocus={({ target }) => target.select()}
        onBlur={() => setText(null)}
        onKeyDown={onKeyDown}
      />
      <div className="picker-list" id={list} role="listbox" aria-label={label} hidden={!open || found.length === 0}>
        {found?.map(({ node, matched }, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and refers to the active option
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input handles the keys
          <div
            key={node.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onPointerEnter={() => setActive(index)}
            onClick={() => choose(node)}
          >
            <KindDot kind={node.kind} />
            <span className="picker-name">
              {name(node)}
              {matched !== name(node) && <small> {matched}</small>}
            </span>
            <small className="picker-kind">{words.kinds[node.kind]}</small>
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
