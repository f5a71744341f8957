import { useState } from 'react'
import { useLoaded } from '../../explorer/scene/use-loaded.ts'
import { useSpeech } from '../../explorer/words/language.tsx'
import { askAnew } from '../../shared/graphql/ask.ts'
import type { ResultOf } from '../../shared/graphql/graphql.ts'
import { Jobs, jobPath } from './job.ts'
import { Wide } from './wide.tsx'
import { importWords } from './words/import-words.ts'

type Listed = NonNullable<NonNullable<ResultOf<typeof Jobs>['importJobs']>['nodes']>[number]

/** The jobs that the viewer may see, the latest first. */
export function JobList() {
  const { words, language, link } = useSpeech()
  const say = importWords(language)
  const [before, setBefore] = useState<readonly Listed[]>([])
  const [after, setAfter] = useState<string | null>(null)
  const { value, failure } = useLoaded(after ?? '', async () => (await askAnew(Jobs, { after })).importJobs)
  const jobs = [...before, ...(value?.nodes ?? [])]
  const next = value?.pageInfo.hasNextPage ? value.pageInfo.endCursor : null
  return (
    <section>
      <h2>{say.list}</h2>
      {failure && <p role="alert">{words.failed(failure)}</p>}
      {!value && !failure && <p role="status">{words.loading}</p>}
      {value && jobs.length === 0 && <p>{say.none}</p>}
      {jobs.length > 0 && (
        <Wide label={say.list}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say.file}</th>
                <th scope="col">{say.workspace}</th>
                <th scope="col">{say.state}</th>
                <th scope="col">{say.rows}</th>
                <th scope="col">{say.by}</th>
                <th scope="col">{say.when}</th>
              </tr>
            </thead>
            <tbody>
              {jobs.map(({ id, file, workspace, state, rowCount, by, createdAt }) => (
                <tr key={id}>
                  <td>
                    <a href={link(jobPath(id))}>
                      {file} <span className="faint">{id}</span>
                    </a>
                  </td>
                  <td>{workspace}</td>
                  <td>{say.states[state]}</td>
                  <td className="number">{rowCount.toLocaleString(language)}</td>
                  <td>{by}</td>
                  <td>
                    <time dateTime={createdAt}>{words.date(createdAt.slice(0, 10))}</time>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      {next && (
        <button
          type="button"
          className="small"
          onClick={() => {
            setBefore(jobs)
            setAfter(next)
          }}
        >
          {words.showMore((value?.totalCount ?? jobs.length) - jobs.length)}
        </button>
      )}
    </section>
  )
}
