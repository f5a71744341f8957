import '../writing.css'
import { useState } from 'react'
import { useLoaded } from '../../explorer/scene/use-loaded.ts'
import { useSpeech } from '../../explorer/words/language.tsx'
import { askAnew } from '../../shared/graphql/ask.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import { ForThoseWhoMay } from '../for-those-who-may.tsx'
import { writingWords } from '../words/writing-words.ts'
import { ProposedInput } from './proposed-input.tsx'
import { Reviewing } from './reviewing.tsx'

const Waiting = graphql(`
  query Waiting {
    proposals(first: 50) {
      totalCount
      nodes { id at act by why proposed }
    }
  }
`)

export type Proposal = NonNullable<NonNullable<ResultOf<typeof Waiting>['proposals']>['nodes']>[number]

/** What is proposed and waits, for those who review. */
export function Proposals() {
  return <ForThoseWhoMay scope="facts:review">{() => <Waits />}</ForThoseWhoMay>
}

function Waits() {
  const { words, language } = useSpeech()
  const say = writingWords(language)
  const { value, failure } = useLoaded('waiting', async () => (await askAnew(Waiting, {})).proposals)
  if (failure) return <p role="alert">{words.failed(failure)}</p>
  if (!value) return <p role="status">{words.loading}</p>
  const nodes = value.nodes ?? []
  const totalCount = value.totalCount ?? nodes.length
  if (totalCount === 0) return <p role="status">{say.noProposals}</p>
  return (
    <>
      <p role="status">
        {say.waiting(totalCount)} {totalCount > nodes.length && say.firstProposals(nodes.length)}
      </p>
      <ol className="ledger">
        {nodes.map((proposal) => (
          <li key={proposal.id}>
            <Waiter proposal={proposal} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Waiter({ proposal }: { readonly proposal: Proposal }) {
  const { words, language } = useSpeech()
  const say = writingWords(language)
  const [open, setOpen] = useState(false)
  const { id, at, act, by, why, proposed } = proposal
  return (
    <article aria-labelledby={id}>
      <h2 id={id}>
        {say.acts[act]} <span className="faint">{id}</span>
      </h2>
      <p>
        <time dateTime={at}>{words.date(at.slice(0, 10))}</time> {say.by(by)}
      </p>
      <p className="why">{why ?? say.noReason}</p>
      {proposed && <ProposedInput json={proposed} />}
      {open ? (
        <Reviewing entry={id} />
      ) : (
        <p className="buttons">
          <button type="button" className="small" onClick={() => setOpen(true)}>
            {say.look}
            <span className="visually-hidden"> {id}</span>
          </button>
        </p>
      )}
    </article>
  )
}
