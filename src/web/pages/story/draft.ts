import type { Language } from '../../explorer/words/language.tsx'
import { limits } from './limits.ts'
import type { Block } from './story.ts'

/** Where the browser keeps the reader's own story. */
export const draftKey = 'entrepot.story'
/** Where it keeps a draft that can't be read, so that nothing of it is lost. */
const brokenKey = 'entrepot.story.unreadable'

/** The draft as it is kept, with the certain part of its shape. */
interface Draft {
  readonly entrepotStory: 1
  readonly language: Language
  readonly title: string
  readonly lead: string
  readonly blocks: readonly Block[]
}

/** A story without anything in it. */
export function emptyDraft(language: Language): Draft {
  return { entrepotStory: 1, language, title: '', lead: '', blocks: [] }
}

/**
 * Adds a block to the end of the draft.
 * @returns how many blocks it has now; null if it is full or the browser keeps nothing
 */
export function pin(block: Block, language: Language): number | null {
  const draft = keptDraft() ?? emptyDraft(language)
  if (draft.blocks.length >= limits.blocks) return null
  const blocks = [...draft.blocks, block]
  return keepDraft(JSON.stringify({ ...draft, blocks })) ? blocks.length : null
}

/** The draft as text; null if there is none, or the browser keeps nothing. */
export function draftText(): string | null {
  try {
    return localStorage.getItem(draftKey)
  } catch {
    return null
  }
}

/** Keeps the draft. @returns false if the browser refuses */
export function keepDraft(text: string): boolean {
  try {
    localStorage.setItem(draftKey, text)
    return true
  } catch {
    return false
  }
}

/** Puts a draft that can't be read aside. */
export function putAside(text: string): void {
  try {
    localStorage.setItem(brokenKey, text)
  } catch {
    // A browser that keeps nothing has no draft to lose.
  }
}

function keptDraft(): Draft | null {
  const text = draftText()
  if (text === null) return null
  try {
    const draft = JSON.parse(text) as Draft
    if (Array.isArray(draft.blocks)) return draft
  } catch {
    // It is put aside below.
  }
  putAside(text)
  return null
}
