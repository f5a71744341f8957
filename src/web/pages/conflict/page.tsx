import { useSpeech } from '../../explorer/words/language.tsx'
import { graphql } from '../../shared/graphql/graphql.ts'
import type { Citable } from '../cite/citable.ts'
import { CiteAs } from '../cite/cite-as.tsx'
import type { Page } from '../page.ts'
import { Conflict, conflictPath } from './conflict.ts'
import { ConflictCard } from './conflict-card.tsx'
import { conflictSentence } from './in-words.ts'

const OneConflict = graphql(
  `
  query OneConflict($id: ID!) {
    node(id: $id) { __typename ...Conflict }
  }
`,
  [Conflict],
)

/** The page of one disagreement. */
export const conflictPage: Page<Conflict> = {
  async load(ask, key) {
    const bare = key.replace(/^conflict:/, '')
    const { node } = await ask(OneConflict, { id: `conflict:${bare}` })
    if (node?.__typename !== 'ConflictGroup') return null
    return bare === key ? { data: node } : { movedTo: conflictPath(node.id) }
  },
  head(conflict, speech) {
    return {
      title: `${titleOf(conflict, speech)} · Entrepôt`,
      description: conflictSentence(conflict, speech),
      canonical: conflictPath(conflict.id),
      citable: citableConflict(conflict, speech),
    }
  },
  Body,
}

type Telling = Pick<ReturnType<typeof useSpeech>, 'words' | 'name'>

function titleOf({ about, reason }: Conflict, { words, name }: Telling): string {
  return words.conflictPage.title(name(about), words.reasons[reason])
}

function citableConflict(conflict: Conflict, speech: Telling): Citable {
  return {
    path: conflictPath(conflict.id),
    title: titleOf(conflict, speech),
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
      <h1>{titleOf(conflict, speech)}</h1>
      <h2 className="visually-hidden">{words.claimPage.whoSays}</h2>
      <ConflictCard conflict={conflict} />
      <CiteAs citable={citableConflict(conflict, speech)} />
    </>
  )
}
