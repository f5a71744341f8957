import { useState } from 'react'
import { useSpeech } from '../../explorer/words/language.tsx'
import type { Block } from './story.ts'

/** A button that adds a scene to the reader's own story, which the browser keeps, and then leads to it. */
export function PinButton({ block }: { readonly block: Block | (() => Promise<Block | null>) }) {
  const { words, language, link } = useSpeech()
  const [pinned, setPinned] = useState<{ readonly count: number | null } | null>(null)
  const add = async () => {
    const pinnedBlock = typeof block === 'function' ? await block() : block
    const { pin } = await import('./draft.ts')
    setPinned({ count: pinnedBlock && pin(pinnedBlock, language) })
  }
  return (
    <span className="pin" aria-live="polite">
      {pinned?.count ? (
        <a className="small" href={link('/story/new')}>
          {words.pinned(pinned.count)}
        </a>
      ) : (
        <button type="button" className="small" onClick={add}>
          {pinned ? words.notPinned : words.pinToStory}
        </button>
      )}
    </span>
  )
}
