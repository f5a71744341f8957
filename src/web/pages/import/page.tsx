import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { useSpeech } from '../../explorer/words/language.tsx'
import { importWords } from '../../writing/import/words/import-words.ts'
import type { Page } from '../page.ts'

const Desk = lazy(() =>
  import('../../writing/import/import-desk.tsx').then((module) => ({ default: module.ImportDesk })),
)
const Job = lazy(() =>
  import('../../writing/import/imported-job.tsx').then((module) => ({ default: module.ImportedJob })),
)

/** The page by which files are imported. What was imported is shown in the browser alone, to those who may see it. */
export const importPage: Page<null> = {
  load: async () => ({ data: null }),
  head: (_, { language }) => {
    const say = importWords(language)
    return { title: `${say.title} · Entrepôt`, description: say.lead, canonical: '/import', isUnlisted: true }
  },
  Body: () => {
    const say = importWords(useSpeech().language)
    return (
      <>
        <h1>{say.title}</h1>
        <p className="lead">{say.lead}</p>
        <InBrowser>
          <Desk />
        </InBrowser>
      </>
    )
  },
}

/** The page of one imported file. The server says the same of every id, so that nobody learns which there are. */
export const importedPage: Page<string> = {
  load: async (_, id) => ({ data: id }),
  head: (id, { language }) => {
    const say = importWords(language)
    return {
      title: `${say.jobTitle(id)} · Entrepôt`,
      description: say.lead,
      canonical: `/import/${encodeURIComponent(id)}`,
      isUnlisted: true,
    }
  },
  Body: ({ data: id }) => {
    const { language, link } = useSpeech()
    const say = importWords(language)
    return (
      <>
        <h1>{say.jobTitle(id)}</h1>
        <p className="sheet-actions">
          <a className="small" href={link('/import')}>
            {say.toAll}
          </a>
        </p>
        <InBrowser>
          <Job id={id} />
        </InBrowser>
      </>
    )
  },
}

/** A part of the page that the server knows nothing of, since it is another for each reader. */
function InBrowser({ children }: { readonly children: ReactNode }) {
  const { words } = useSpeech()
  const [inBrowser, setInBrowser] = useState(false)
  useEffect(() => setInBrowser(true), [])
  return inBrowser && <Suspense fallback={<p role="status">{words.loading}</p>}>{children}</Suspense>
}
