import { useEffect, useState } from 'react'
import type { Language } from '../../../explorer/words/language.tsx'
import { draftKey, draftText, emptyDraft, keepDraft, putAside } from '../draft.ts'
import { type ReaderStory, readStory } from '../file.ts'

interface Editing {
  readonly story: ReaderStory | null
  readonly past: readonly ReaderStory[]
  /** True if the kept draft could not be read and was put aside. */
  readonly problem: boolean
}

/** How many changes can be undone. */
const mostPast = 100

/** The draft that the browser keeps, and its changes. What is pinned in another tab comes in. */
export function useDraft(language: Language) {
  const [{ story, past, problem }, setEditing] = useState<Editing>({ story: null, past: [], problem: false })

  useEffect(() => {
    const open = () => setEditing((before) => ({ ...opened(language), past: before.past }))
    const changed = ({ key }: StorageEvent) => key === draftKey && open()
    open()
    window.addEventListener('storage', changed)
    return () => window.removeEventListener('storage', changed)
  }, [language])

  const keep = (next: ReaderStory, before: readonly ReaderStory[]) => {
    keepDraft(JSON.stringify(next))
    setEditing({ story: next, past: before, problem })
  }
  const change = (next: ReaderStory) => story && keep(next, [...past, story].slice(-mostPast))
  const last = past.at(-1)
  const undo = last ? () => keep(last, past.slice(0, -1)) : null
  return { story, change, undo, problem }
}

function opened(language: Language): Omit<Editing, 'past'> {
  const text = draftText()
  const read = text === null ? null : readStory(text)
  if (read && 'story' in read) return { story: read.story, problem: false }
  if (text !== null) putAside(text)
  return { story: emptyDraft(language) as ReaderStory, problem: text !== null }
}
