import { useSpeech } from '../../explorer/words/language.tsx'
import { askAnew } from '../../shared/graphql/ask.ts'
import { Jobs, jobPath } from './job.ts'
import { usePages } from './use-pages.ts'
import { Wide } from './wide.tsx'
import { importWords } from './words/import-words.ts'

/** The jobs that the viewer may see, the latest first. */
export function JobList() {
  const { words, language, link } = useSpeech()
  const say = importWords(language)
  const {
    nodes: jobs,
    count,
    more,
    loading,
    failure,
  } = usePages(async (after) => (await askAnew(Jobs, { after })).importJobs)
  return (
    <section>
      <h2>{say.list}</h2>
      {failure && <p role="alert">{words.failed(failure)}</p>}
      {loading && <p role="status">{words.loading}</p>}
      {!loading && !failure && jobs.length === 0 && <p>{say.none}</p>}
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
      {more && (
        <button type="button" className="small" onClick={more}>
          {words.showMore(count - jobs.length)}
        </button>
      )}
    </section>
  )
}
