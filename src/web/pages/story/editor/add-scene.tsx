import { type FormEvent, useId, useState } from 'react'
import { useSpeech } from '../../../explorer/words/language.tsx'
import { blockAt } from '../block-at.ts'
import type { Block } from '../story.ts'
import { storyWords } from '../words/story-words.ts'

/** Adds the scene of a page of this site, of which the reader gives the address. */
export function AddScene({ disabled, onAdd }: { readonly disabled: boolean; readonly onAdd: (block: Block) => void }) {
  const { language } = useSpeech()
  const say = storyWords(language).editor
  const [address, setAddress] = useState('')
  const [refused, setRefused] = useState(false)
  const id = useId()
  const add = (event: FormEvent) => {
    event.preventDefault()
    const block = blockAt(address, window.location.origin)
    setRefused(!block)
    if (!block) return
    onAdd(block)
    setAddress('')
  }
  return (
    <form className="editor-add" onSubmit={add}>
      <label htmlFor={id}>{say.addScene}</label>
      <input
        id={id}
        value={address}
        placeholder="/claim/F148"
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => setAddress(target.value)}
      />
      <button type="submit" className="small" disabled={disabled || !address.trim()}>
        {say.add}
      </button>
      <p id={`${id}-hint`} className="faint" role={refused ? 'alert' : undefined}>
        {refused ? say.notAScene : say.addSceneHint}
      </p>
    </form>
  )
}
