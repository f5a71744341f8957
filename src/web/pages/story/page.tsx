import { useSpeech } from '../../explorer/words/language.tsx'
import type { Page } from '../page.ts'
import type { Problem, ReaderStory } from './file.ts'
import { type LoadedStory, loadStory } from './loaded-story.ts'
import { OwnStory } from './own-story.tsx'
import { sharedSlug, storyInLink } from './shared-link.ts'
import { shippedCalled } from './shipped/shipped.ts'
import { SlideShow } from './slide-show.tsx'
import { type ShippedStory, storyPath } from './story.ts'
import { StoryActions } from './story-actions.tsx'
import { StoryBody } from './story-body.tsx'
import { storyWords } from './words/story-words.ts'

/** What there is at the address of a story. */
type Data =
  | {
      readonly kind: 'shipped'
      readonly story: ShippedStory
      readonly loaded: LoadedStory
      readonly slide: number | null
    }
  /** A reader's story, which stands in the link. */
  | {
      readonly kind: 'shared'
      readonly story: ReaderStory
      readonly path: string
      readonly loaded: LoadedStory
      readonly slide: number | null
    }
  | { readonly kind: 'broken'; readonly problem: Problem }
  /** The editor. */
  | { readonly kind: 'own' }

/** The page of a story: one that comes with the site, a reader's in its own link, or the editor. */
export const storyPage: Page<Data> = {
  isEmbeddable: ({ kind }) => kind === 'shipped' || kind === 'shared',
  async load(ask, key, search) {
    const slide = search.has('slide') ? Number(search.get('slide')) || 1 : null
    if (key === 'new') return { data: { kind: 'own' } }
    if (key === sharedSlug) {
      const code = search.get('s') ?? ''
      const read = await storyInLink(code)
      if ('problem' in read) return { data: { kind: 'broken', problem: read.problem }, status: 400 }
      const { story } = read
      const path = `${storyPath(sharedSlug)}?s=${code}`
      return { data: { kind: 'shared', story, path, loaded: await loadStory(ask, story), slide } }
    }
    const story = await shippedCalled(key)
    return story && { data: { kind: 'shipped', story, loaded: await loadStory(ask, story), slide } }
  },
  head(data, { language }, origin) {
    const say = storyWords(language)
    switch (data.kind) {
      case 'own':
        return { title: `${say.own.title} · Entrepôt`, description: say.own.lead, canonical: '/story/new' }
      case 'broken':
        return { title: `${say.own.linkBroken} · Entrepôt`, description: say.problem(data.problem), canonical: '' }
      case 'shared': {
        const title = data.story.title || say.blank
        return {
          title: `${title} · Entrepôt`,
          description: [data.story.lead, say.ofReader].filter(Boolean).join(' '),
          canonical: data.path,
          isUnlisted: true,
          card: { kicker: say.ofReader, title, lines: [data.story.lead].filter(Boolean) },
        }
      }
      case 'shipped': {
        const { slug, written } = data.story
        const [title, lead] = [data.story.title[language], data.story.lead[language]]
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
            citation: data.loaded.references.map(({ source }) => source.title),
          },
          card: { kicker: say.story, title, lines: [lead] },
        }
      }
    }
  },
  Body,
}

function Body({ data }: { readonly data: Data }) {
  const { language, link } = useSpeech()
  const say = storyWords(language)
  if (data.kind === 'own') return <OwnStory />
  if (data.kind === 'broken')
    return (
      <>
        <h1>{say.own.linkBroken}</h1>
        <p role="alert">{say.problem(data.problem)}</p>
        <p>
          <a href={link('/stories')}>{say.all}</a> · <a href={link('/story/new')}>{say.own.write}</a>
        </p>
      </>
    )
  const { loaded, slide } = data
  const isShared = data.kind === 'shared'
  const path = isShared ? data.path : storyPath(data.story.slug)
  const byline = isShared ? say.ofReader : say.written(data.story.written)
  if (slide !== null) return <SlideShow loaded={loaded} byline={byline} path={path} at={slide} />
  return (
    <>
      <p className="sheet-kind">
        <a href={link('/stories')}>{say.all}</a>
      </p>
      <StoryBody loaded={loaded} byline={byline}>
        <StoryActions path={path} />
      </StoryBody>
    </>
  )
}
