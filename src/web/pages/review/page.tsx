import { lazy, Suspense, useEffect, useState } from 'react'
import { useSpeech } from '../../explorer/words/language.tsx'
import { writingWords } from '../../writing/words/writing-words.ts'
import type { Page } from '../page.ts'

const Proposals = lazy(() =>
  import('../../writing/ledger/proposals.tsx').then((module) => ({ default: module.Proposals })),
)

/** The page on which proposals are accepted or rejected. What waits is shown in the browser alone, to those who may see it. */
export const reviewPage: Page<null> = {
  load: async () => ({ data: null }),
  head: (_, { language }) => {
    const say = writingWords(language)
    return { title: `${say.review} · Entrepôt`, description: say.reviewLead, canonical: '/review', isUnlisted: true }
  },
  Body,
}

function Body() {
  const { language, words } = useSpeech()
  const say = writingWords(language)
  const [inBrowser, setInBrowser] = useState(false)
  useEffect(() => setInBrowser(true), [])
  return (
    <>
      <h1>{say.review}</h1>
      <p className="lead">{say.reviewLead}</p>
      {inBrowser && (
        <Suspense fallback={<p role="status">{words.loading}</p>}>
          <Proposals />
        </Suspense>
      )}
    </>
  )
}
