import { claimSentence } from '../../explorer/answers/claim-sentence.ts'
import { type Speech, useSpeech } from '../../explorer/words/language.tsx'
import { may, type Viewer } from '../../shared/session/session.ts'
import { Changes } from '../../writing/changes.tsx'
import { LedgerButton } from '../../writing/ledger/ledger-button.tsx'
import { placeOf } from '../../writing/place-of.ts'
import { useViewer } from '../../writing/viewer.ts'
import { writingWords } from '../../writing/words/writing-words.ts'
import type { Page } from '../page.ts'
import { type HistoryFound, type HistoryLine, historyOf } from './history.ts'
import { historyPath } from './history-path.ts'

/** The page with everything that was ever written about an entity, a claim or a source: by whom, when, why, and what it changed. */
export const historyPage: Page<HistoryFound> = {
  async load(ask, key) {
    const found = await historyOf(ask, key)
    return found && { data: found }
  },
  head(found, speech) {
    const say = writingWords(speech.language)
    return {
      title: `${say.history(called(found, speech))} · Entrepôt`,
      description: say.historyLead,
      canonical: historyPath(found.id),
      isUnlisted: true,
    }
  },
  Body,
}

/** What the thing is called, or its id where it is gone. */
function called({ id, entity, claim, source }: HistoryFound, { words, name, sourceTitle }: Speech): string {
  if (entity) return name(entity)
  if (claim) return claimSentence(claim, words, name).sentence
  return source ? sourceTitle(source) : id
}

function Body({ data }: { readonly data: HistoryFound }) {
  const speech = useSpeech()
  const { language, link } = speech
  const say = writingWords(language)
  const { viewer } = useViewer()
  const { id, entity, claim, source, lines, count } = data
  const name = called(data, speech)
  const place = placeOf(id)
  const mayWrite = may(viewer, 'facts:propose')
  return (
    <>
      <h1>{say.history(name)}</h1>
      <p className="lead">{say.historyLead}</p>
      <p className="sheet-actions">
        {place && (entity ?? claim ?? source) && (
          <a className="small" href={link(place)}>
            {say.backTo(name)}
          </a>
        )}
        {mayWrite && claim && <LedgerButton act="retract" id={id} name={name} />}
        {mayWrite && entity && <LedgerButton act="merge" id={id} name={name} />}
      </p>
      {lines.length === 0 && <p>{say.unchanged}</p>}
      {count > lines.length && <p className="faint">{say.olderShown(lines.length, count)}</p>}
      <ol className="ledger">
        {lines.toReversed().map((line) => (
          <li key={`${line.entry?.id} ${line.kind}`}>
            <Line line={line} viewer={viewer} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Line({ line, viewer }: { readonly line: HistoryLine; readonly viewer: Viewer | null | undefined }) {
  const { words, language } = useSpeech()
  const say = writingWords(language)
  const { entry } = line
  return (
    <article>
      {entry && (
        <>
          <h2>
            {say.acts[entry.reviews?.act ?? entry.act]} <span className="faint">{entry.id}</span>
          </h2>
          <p>
            <time dateTime={entry.at}>{words.date(entry.at.slice(0, 10))}</time>{' '}
            {say.by(entry.reviews ? `${entry.reviews.by} · ${say.acts.REVIEW}: ${entry.by}` : entry.by)}
          </p>
          <p className="why">{[entry.reviews?.why, entry.why].filter(Boolean).join(' · ') || say.noReason}</p>
        </>
      )}
      <Changes changes={[line]} />
      {entry && entry.act !== 'SEED' && may(viewer, 'facts:propose') && (
        <p className="sheet-actions">
          <LedgerButton act="revert" id={entry.id} name={entry.id} />
        </p>
      )}
    </article>
  )
}
