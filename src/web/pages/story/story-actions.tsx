import { CopyButton } from '../../explorer/evidence/copy-button.tsx'
import { useSpeech } from '../../explorer/words/language.tsx'
import { slidePath } from './slide-show.tsx'
import { storyWords } from './words/story-words.ts'

/** What a reader can do with a story: show it as slides, print it, and pass on its link. */
export function StoryActions({ path }: { readonly path: string }) {
  const { language, words, link } = useSpeech()
  const say = storyWords(language)
  return (
    <p className="sheet-actions">
      <a className="small" href={link(slidePath(path, 1))}>
        {say.present}
      </a>
      <button type="button" className="small" onClick={() => window.print()}>
        {say.print}
      </button>
      <CopyButton label={words.copyLink} text={() => window.location.origin + link(path)} />
      <CopyButton
        label={words.copyEmbed}
        text={() =>
          `<script type="module" src="${window.location.origin}/entrepot-view.js"></script>\n<entrepot-view src="${path}"></entrepot-view>`
        }
      />
    </p>
  )
}
