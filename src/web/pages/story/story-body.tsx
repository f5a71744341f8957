import { useSpeech } from '../../explorer/words/language.tsx'
import { ListOfReferences } from './list-of-references.tsx'
import type { LoadedStory } from './loaded-story.ts'
import { BlockShown } from './scenes/scene-figure.tsx'
import { inLanguage } from './story.ts'

/** A story from its title to its references. */
export function StoryBody({ loaded, byline }: { readonly loaded: LoadedStory; readonly byline: string }) {
  const { language } = useSpeech()
  const { story, scenes, references } = loaded
  return (
    <article className="story">
      <header>
        <h1>{inLanguage(story.title, language)}</h1>
        <p className="story-lead">{inLanguage(story.lead, language)}</p>
        <p className="story-byline faint">{byline}</p>
      </header>
      {story.blocks.map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a story that is read keep their places
        <BlockShown key={place} block={block} scene={scenes[place] ?? { kind: 'missing' }} loaded={loaded} />
      ))}
      <ListOfReferences references={references} />
    </article>
  )
}
