import { type MouseEvent, useEffect, useRef, useState } from 'react'
import { useSpeech } from '../../explorer/words/language.tsx'
import { ListOfReferences } from './list-of-references.tsx'
import type { LoadedStory } from './loaded-story.ts'
import { ReferencesAt } from './scenes/marks.tsx'
import { BlockShown } from './scenes/scene-figure.tsx'
import { Pieces, StoryPieces } from './scenes/text.tsx'
import { type Slide, slidesOf } from './slides.ts'
import { inLanguage } from './story.ts'
import { storyWords } from './words/story-words.ts'

interface Props {
  readonly loaded: LoadedStory
  readonly byline: string
  /** The path of the story, without the slide. */
  readonly path: string
  /** The number of the slide that the address names. */
  readonly at: number
}

/** The path of a slide. */
export function slidePath(path: string, slide: number): string {
  return `${path}${path.includes('?') ? '&' : '?'}slide=${slide}`
}

/** By how many slides a key goes on. */
const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ' ': 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** A story as slides: one at a time, by keys, links and addresses. Escape leads back to the story. */
export function SlideShow({ loaded, byline, path, at }: Props) {
  const { language, link } = useSpeech()
  const say = storyWords(language)
  const slides = slidesOf(loaded, language)
  const within = (number: number) => Math.min(slides.length, Math.max(1, number))
  const [number, setNumber] = useState(within(at))
  const place = useRef<HTMLElement>(null)
  const slide = slides[number - 1] ?? { kind: 'title' }
  const last = slides.length

  const show = (next: number) => {
    const shown = within(next)
    if (shown === number) return
    window.history.pushState(null, '', link(slidePath(path, shown)))
    setNumber(shown)
  }
  useEffect(() => {
    const restore = () => setNumber(within(Number(new URLSearchParams(window.location.search).get('slide'))))
    window.addEventListener('popstate', restore)
    return () => window.removeEventListener('popstate', restore)
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const inControl =
        event.target instanceof Element && event.target.closest('input, select, textarea, summary, button')
      if (event.altKey || event.ctrlKey || event.metaKey || inControl) return
      if (event.key === 'Escape') window.location.assign(link(path))
      const step = steps[event.key]
      if (step === undefined || (event.key === ' ' && event.target instanceof HTMLAnchorElement)) return
      event.preventDefault()
      show(number + step)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })
  // A screen reader goes on at the slide that has come.
  const first = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves with the slide
  useEffect(() => {
    if (first.current) first.current = false
    else place.current?.focus()
    place.current?.scrollTo(0, 0)
  }, [number])

  const turn = (next: number) => (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    show(next)
  }
  return (
    <ReferencesAt value={link(path)}>
      <div className="slides">
        <section
          ref={place}
          className="slide"
          data-kind={slide.kind}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the slide scrolls, and takes the focus when it comes
          tabIndex={0}
          aria-roledescription={say.slide}
          aria-label={say.slideOf(number, last)}
        >
          <SlideShown slide={slide} loaded={loaded} byline={byline} />
        </section>
        <nav className="slides-foot" aria-label={say.slides}>
          <a className="small" href={link(path)}>
            {say.endShow}
          </a>
          <span className="slides-title">{inLanguage(loaded.story.title, language)}</span>
          <span className="slides-turn">
            {number > 1 ? (
              <a className="small" rel="prev" href={link(slidePath(path, number - 1))} onClick={turn(number - 1)}>
                ← <span className="visually-hidden">{say.previous}</span>
              </a>
            ) : null}
            <span>
              {number} / {last}
            </span>
            {number < last ? (
              <a className="small" rel="next" href={link(slidePath(path, number + 1))} onClick={turn(number + 1)}>
                <span className="visually-hidden">{say.next}</span> →
              </a>
            ) : null}
          </span>
        </nav>
      </div>
    </ReferencesAt>
  )
}

function SlideShown({
  slide,
  loaded,
  byline,
}: {
  readonly slide: Slide
  readonly loaded: LoadedStory
  readonly byline: string
}) {
  const { language } = useSpeech()
  const { story, scenes, linked, references } = loaded
  switch (slide.kind) {
    case 'title':
      return (
        <>
          <h1>{inLanguage(story.title, language)}</h1>
          <p className="story-lead">{inLanguage(story.lead, language)}</p>
          <p className="faint">{byline}</p>
        </>
      )
    case 'text':
      return <StoryPieces pieces={slide.pieces} linked={linked} references={references} />
    case 'scene': {
      const block = story.blocks[slide.place]
      return (
        <>
          <h2 className="slide-heading">
            {slide.heading.length > 0 ? (
              <Pieces pieces={slide.heading} linked={linked} references={references} />
            ) : (
              inLanguage(story.title, language)
            )}
          </h2>
          {block && <BlockShown block={block} scene={scenes[slide.place] ?? { kind: 'missing' }} loaded={loaded} />}
        </>
      )
    }
    case 'references':
      return <ListOfReferences references={references} />
  }
}
