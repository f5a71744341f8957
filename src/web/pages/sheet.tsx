import type { ReactNode } from 'react'
import { Header } from '../explorer/header.tsx'
import { questionPath } from '../explorer/scene/scene-link.ts'
import { useSpeech } from '../explorer/words/language.tsx'

/** What all pages share: the header with the search, the page itself as one sheet, and the footer. */
export function Sheet({ children }: { readonly children: ReactNode }) {
  const { link } = useSpeech()
  return (
    <>
      <Header
        onChoose={(chosen) => window.location.assign(link(`/entity/${chosen}`))}
        onAsk={(question, blanks) => window.location.assign(link(questionPath(question, blanks)))}
      />
      <main className="sheet">{children}</main>
    </>
  )
}
