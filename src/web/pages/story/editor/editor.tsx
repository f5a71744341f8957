import { useEffect, useId, useState } from 'react'
import { useLoaded } from '../../../explorer/scene/use-loaded.ts'
import { useSpeech } from '../../../explorer/words/language.tsx'
import { ask } from '../../../shared/graphql/ask.ts'
import { type ReaderStory, readStory } from '../file.ts'
import { limits } from '../limits.ts'
import { loadStory } from '../loaded-story.ts'
import type { Block } from '../story.ts'
import { StoryBody } from '../story-body.tsx'
import { storyWords } from '../words/story-words.ts'
import { AddScene } from './add-scene.tsx'
import { BlockEditor } from './block-editor.tsx'
import { ShareStory } from './share-story.tsx'
import { useDraft } from './use-draft.ts'

/** The editor of the reader's own story, which the browser keeps. */
export function Editor() {
  const { language } = useSpeech()
  const say = storyWords(language).editor
  const { story, change, undo, problem } = useDraft(language)
  const [previewing, setPreviewing] = useState(false)
  const ids = { title: useId(), lead: useId() }
  if (!story) return <p role="status">{say.opening}</p>
  const blocks = (next: readonly Block[]) => change({ ...story, blocks: next as ReaderStory['blocks'] })
  const scenes = story.blocks.filter(({ kind }) => kind !== 'text').length
  const full = story.blocks.length >= limits.blocks
  return (
    <div className="story-editor">
      <div className="editor-bar">
        <button type="button" className="small" aria-pressed={previewing} onClick={() => setPreviewing(!previewing)}>
          {previewing ? say.edit : say.preview}
        </button>
        <button type="button" className="small" disabled={!undo} onClick={() => undo?.()}>
          {say.undo}
        </button>
        <span className="faint" role="status">
          {say.count(story.blocks.length, limits.blocks, scenes, limits.scenes)}
        </span>
      </div>
      {problem && <p role="alert">{say.draftUnreadable}</p>}
      {previewing ? (
        <Preview story={story} />
      ) : (
        <>
          <label htmlFor={ids.title}>{say.title}</label>
          <input
            id={ids.title}
            className="editor-title"
            value={story.title}
            maxLength={limits.title}
            onChange={({ target }) => change({ ...story, title: target.value })}
          />
          <label htmlFor={ids.lead}>{say.lead}</label>
          <textarea
            id={ids.lead}
            className="editor-lead"
            rows={2}
            value={story.lead}
            maxLength={limits.lead}
            onChange={({ target }) => change({ ...story, lead: target.value })}
          />
          {story.blocks.length === 0 && <p className="editor-empty">{say.empty}</p>}
          <ol className="editor-blocks">
            {story.blocks.map((block, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names, and each field keeps its text in the story
              <li key={place}>
                <BlockEditor
                  block={block}
                  place={place}
                  count={story.blocks.length}
                  onChange={(next) => blocks(story.blocks.map((one, index) => (index === place ? next : one)))}
                  onMove={(to) => blocks(moved(story.blocks, place, to))}
                  onRemove={() => blocks(story.blocks.filter((_, index) => index !== place))}
                />
                <AddText
                  disabled={full}
                  onAdd={() => blocks(story.blocks.toSpliced(place + 1, 0, { kind: 'text', text: '' }))}
                />
              </li>
            ))}
          </ol>
          {story.blocks.length === 0 && <AddText disabled={full} onAdd={() => blocks([{ kind: 'text', text: '' }])} />}
          <AddScene disabled={full || scenes >= limits.scenes} onAdd={(block) => blocks([...story.blocks, block])} />
        </>
      )}
      <ShareStory
        story={story}
        onOpen={(text) => {
          const read = readStory(text)
          if ('story' in read) change(read.story)
          return 'problem' in read ? read.problem : null
        }}
        onClear={() => change({ ...story, title: '', lead: '', blocks: [] })}
      />
    </div>
  )
}

function AddText({ disabled, onAdd }: { readonly disabled: boolean; readonly onAdd: () => void }) {
  const { language } = useSpeech()
  return (
    <p className="editor-between">
      <button type="button" className="small" disabled={disabled} onClick={onAdd}>
        {storyWords(language).editor.addText}
      </button>
    </p>
  )
}

function moved(blocks: readonly Block[], from: number, to: number): readonly Block[] {
  const block = blocks[from]
  return block ? blocks.toSpliced(from, 1).toSpliced(to, 0, block) : blocks
}

/** The story as a reader of its link sees it. */
function Preview({ story }: { readonly story: ReaderStory }) {
  const { language } = useSpeech()
  const say = storyWords(language)
  const [asked] = useState(story)
  const { value, failure } = useLoaded(JSON.stringify(asked), () => loadStory(ask, asked))
  useEffect(() => window.scrollTo(0, 0), [])
  if (failure) return <p role="alert">{say.failed(failure)}</p>
  return value ? <StoryBody loaded={value} byline={say.ofReader} /> : <p role="status">{say.editor.opening}</p>
}
