import { useEffect, useRef, useState } from 'react'
import type { News } from '../writing/follow.ts'
import { useSpeech } from './words/language.tsx'

/** Time for a page to come to rest before it follows what changes, in milliseconds. What happens meanwhile is told then. */
const rest = 4_000

interface Props {
  /** The ids of what the page shows. */
  readonly about: readonly string[]
  /** Shows what is new. */
  readonly onShow: () => void
}

/** A quiet line that tells what has changed since the page was made. Nothing moves until the reader asks for it. */
export function Following({ about, onShow }: Props) {
  const { language } = useSpeech()
  const [news, setNews] = useState<News | null>(null)
  const isFirst = useRef(true)
  const ids = about.join(' ')

  useEffect(() => {
    setNews(null)
    if (!ids) return
    let stop: (() => void) | null = null
    let over = false
    const since = isFirst.current ? revisionOfPage() : null
    const timer = setTimeout(
      async () => {
        const { follow } = await import('../writing/follow.ts')
        if (!over) stop = follow(ids.split(' '), since, setNews)
      },
      isFirst.current ? rest : 0,
    )
    isFirst.current = false
    return () => {
      over = true
      clearTimeout(timer)
      stop?.()
    }
  }, [ids])

  return (
    <p className="news" role="status">
      {news && (
        <button
          type="button"
          onClick={() => {
            setNews(null)
            onShow()
          }}
        >
          {news.inWords[language]}
        </button>
      )}
    </p>
  )
}

/** The revision of the graph that the server has made the page of; null if it doesn't say. */
function revisionOfPage(): number | null {
  const said = document.querySelector<HTMLMetaElement>('meta[name="revision"]')?.content
  return said === undefined ? null : Number(said)
}
