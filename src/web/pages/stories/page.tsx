import { useSpeech } from '../../explorer/words/language.tsx'
import type { Page } from '../page.ts'
import { allShipped } from '../story/shipped/shipped.ts'
import { type ShippedStory, storyPath } from '../story/story.ts'
import { storyWords } from '../story/words/story-words.ts'

/** The list of the stories that come with the site. */
export const storiesPage: Page<readonly ShippedStory[]> = {
  load: async () => ({ data: await allShipped() }),
  head(stories, { language }) {
    const say = storyWords(language)
    return {
      title: `${say.stories} · Entrepôt`,
      description: say.storiesLead,
      canonical: '/stories',
      card: { kicker: 'Entrepôt', title: say.stories, lines: stories.map(({ title }) => title[language]) },
    }
  },
  Body,
}

function Body({ data: stories }: { readonly data: readonly ShippedStory[] }) {
  const { language, link } = useSpeech()
  const say = storyWords(language)
  return (
    <>
      <h1>{say.stories}</h1>
      <p className="lead">{say.storiesLead}</p>
      <p className="sheet-actions">
        <a className="small" href={link('/story/new')}>
          {say.own.write}
        </a>
      </p>
      <ul className="story-list">
        {stories.map(({ slug, title, lead }) => (
          <li key={slug}>
            <h2>
              <a href={link(storyPath(slug))}>{title[language]}</a>
            </h2>
            <p>{lead[language]}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
