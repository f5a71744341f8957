import { useState } from 'react'
import { useSpeech } from '../../explorer/words/language.tsx'
import { type JobPart, type Verdict, verdictsInOrder } from './job.ts'
import { RowsOfVerdict } from './rows-of-verdict.tsx'
import { importWords } from './words/import-words.ts'

/** The rows of a job by what they come to: the verdicts with their counts, and the rows of the one that is chosen. */
export function RowsOfJob({ job }: { readonly job: JobPart }) {
  const { language } = useSpeech()
  const say = importWords(language)
  const [asked, setAsked] = useState<Verdict | null>(null)
  const counts = new Map(job.verdicts.map(({ verdict, rows }) => [verdict, rows]))
  const there = verdictsInOrder.filter((verdict) => counts.get(verdict))
  const chosen = there.find((verdict) => verdict === asked) ?? there[0]
  return (
    <section>
      <h2>{say.rowsOf}</h2>
      {chosen ? (
        <>
          <nav className="verdicts" aria-label={say.rowsOf}>
            {there.map((verdict) => (
              <button
                key={verdict}
                type="button"
                className="small"
                aria-pressed={verdict === chosen}
                onClick={() => setAsked(verdict)}
              >
                {say.verdicts[verdict]} <span className="count">{counts.get(verdict)?.toLocaleString(language)}</span>
              </button>
            ))}
          </nav>
          <RowsOfVerdict key={`${chosen} ${job.state === 'READING'}`} id={job.id} verdict={chosen} />
        </>
      ) : (
        <p>{say.noRows}</p>
      )}
    </section>
  )
}
