import type { ReactNode } from 'react'
import { useSpeech } from '../../explorer/words/language.tsx'
import { ListOfReferences } from './list-of-references.tsx'
import type { LoadedStory } from './loaded-story.ts'
import { BlockShown } from './scenes/scene-figure.tsx'
import { inLanguage } from './story.ts'
import { storyWords } from './words/story-words.ts'

interface Props {
  readonly loaded: LoadedStory
  readonly byline: string
  /** What stands below the byline. */
  readonly children?: ReactNode
}

/** A story from its title to its references. */
export function StoryBody({ loaded, byline, children }: Props) {
  const { language } = useSpeech()
  const { story, scenes, references } = loaded
  return (
    <article className="story">
      <header>
        <h1>{inLanguage(story.title, language) || storyWords(language).blank}</h1>
        <p className="story-lead">{inLanguage(story.lead, language)}</p>
        <p className="story-byline faint">{byline}</p>
        {children}
      </header>
      {story.blocks.map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a story that is read keep their places
        <BlockShown key={place} block={block} scene={scenes[place] ?? { kind: 'missing' }} loaded={loaded} />
      ))}
      <ListOfReferences references={references} />
    </article>
  )
}
