import type { ReactNode } from 'react'
import { Header } from '../explorer/header.tsx'
import { answerPath } from '../explorer/scene/scene-link.ts'
import { useSpeech } from '../explorer/words/language.tsx'

interface Props {
  /** Whether the header of the site stands above the page, a line that says where it is from, or nothing. */
  readonly frame?: 'site' | 'embedded' | 'slides'
  readonly children: ReactNode
}

/** What all pages share: the header with the search, and the page itself as one sheet. */
export function Sheet({ frame = 'site', children }: Props) {
  const { link } = useSpeech()
  return (
    <>
      {frame === 'site' && (
        <Header
          onChoose={(chosen) => window.location.assign(link(`/entity/${chosen}`))}
          onAsk={(question, blanks, narrowing = {}) =>
            window.location.assign(link(answerPath({ question, blanks, asOf: null, way: 0, narrowing })))
          }
        />
      )}
      <main className="sheet">
        {frame === 'embedded' && (
          <p className="attribution">
            <a href={link('/stories')} rel="noopener">
              <img src="/icon.svg" alt="" width="20" height="20" fetchPriority="low" /> Entrepôt
            </a>
          </p>
        )}
        {children}
      </main>
    </>
  )
}
