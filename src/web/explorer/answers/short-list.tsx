import { type ReactNode, useState } from 'react'
import { useSpeech } from '../words/language.tsx'

interface Props<Item> {
  readonly items: readonly Item[]
  /** How many there are in all, where only the first were loaded. */
  readonly totalCount?: number
  readonly atFirst?: number
  readonly keyOf: (item: Item) => string
  readonly children: (item: Item) => ReactNode
  readonly className?: string
}

/** The first items of a list; a button shows the others. */
export function ShortList<Item>({ items, totalCount, atFirst = 6, keyOf, children, className }: Props<Item>) {
  const { words } = useSpeech()
  const [all, setAll] = useState(false)
  // A button for a single item would take as much space as the item.
  const folded = !all && items.length > atFirst + 1
  const left = (totalCount ?? items.length) - items.length
  return (
    <>
      <ul className={className}>
        {(folded ? items.slice(0, atFirst) : items).map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {folded && (
        <button type="button" className="small" onClick={() => setAll(true)}>
          {words.showAll(items.length)}
        </button>
      )}
      {!folded && left > 0 && <p className="faint">{words.more(left)}</p>}
    </>
  )
}
