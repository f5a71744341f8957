import { useSpeech } from '../../explorer/words/language.tsx'
import type { Citable } from '../cite/citable.ts'
import { CiteAs } from '../cite/cite-as.tsx'
import type { Page } from '../page.ts'
import { type Conflict, conflictCalled, conflictPath } from './conflict.ts'
import { ConflictCard } from './conflict-card.tsx'
import { conflictSentence, conflictTitle } from './in-words.ts'

/** The page of one disagreement. */
export const conflictPage: Page<Conflict> = {
  async load(ask, key) {
    const bare = key.replace(/^conflict:/, '')
    const conflict = await conflictCalled(ask, bare)
    if (!conflict) return null
    return bare === key ? { data: conflict } : { movedTo: conflictPath(conflict.id) }
  },
  head(conflict, speech) {
    return {
      title: `${conflictTitle(conflict, speech)} · Entrepôt`,
      description: conflictSentence(conflict, speech),
      canonical: conflictPath(conflict.id),
      citable: citableConflict(conflict, speech),
    }
  },
  Body,
}

type Telling = Pick<ReturnType<typeof useSpeech>, 'words' | 'name'>

function citableConflict(conflict: Conflict, speech: Telling): Citable {
  return {
    path: conflictPath(conflict.id),
    title: conflictTitle(conflict, speech),
    authors: [],
    issued: null,
    source: conflictSentence(conflict, speech).replace(/[.。]$/, ''),
  }
}

function Body({ data: conflict }: { readonly data: Conflict }) {
  const speech = useSpeech()
  const { words, link } = speech
  return (
    <>
      <p className="sheet-kind">
        <a href={link('/conflicts')}>{words.conflictPage.all}</a>
      </p>
      <h1>{conflictTitle(conflict, speech)}</h1>
      <h2 className="visually-hidden">{words.claimPage.whoSays}</h2>
      <ConflictCard conflict={conflict} />
      <CiteAs citable={citableConflict(conflict, speech)} />
    </>
  )
}
