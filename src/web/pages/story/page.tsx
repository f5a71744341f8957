import { useSpeech } from '../../explorer/words/language.tsx'
import type { Page } from '../page.ts'
import { type LoadedStory, loadStory } from './loaded-story.ts'
import { shippedCalled } from './shipped/shipped.ts'
import { type ShippedStory, storyPath } from './story.ts'
import { StoryBody } from './story-body.tsx'
import { storyWords } from './words/story-words.ts'

interface Data {
  readonly shipped: ShippedStory
  readonly loaded: LoadedStory
}

/** The page of a story. */
export const storyPage: Page<Data> = {
  async load(ask, key) {
    const shipped = await shippedCalled(key)
    return shipped && { data: { shipped, loaded: await loadStory(ask, shipped) } }
  },
  head({ shipped, loaded }, { language }, origin) {
    const say = storyWords(language)
    const { slug, written } = shipped
    const [title, lead] = [shipped.title[language], shipped.lead[language]]
    return {
      title: `${title} · Entrepôt`,
      description: lead,
      canonical: storyPath(slug),
      linkedData: {
        '@type': 'Article',
        headline: title,
        description: lead,
        inLanguage: language,
        datePublished: written,
        author: { '@type': 'Organization', name: 'Entrepôt', url: `${origin}/` },
        image: `${origin}${storyPath(slug)}.png`,
        mainEntityOfPage: origin + storyPath(slug),
        citation: loaded.references.map(({ source }) => source.title),
      },
      card: { kicker: say.story, title, lines: [lead] },
    }
  },
  Body,
}

function Body({ data: { shipped, loaded } }: { readonly data: Data }) {
  const { language, link } = useSpeech()
  const say = storyWords(language)
  return (
    <>
      <p className="sheet-kind">
        <a href={link('/stories')}>{say.all}</a>
      </p>
      <StoryBody loaded={loaded} byline={say.written(shipped.written)} />
    </>
  )
}
