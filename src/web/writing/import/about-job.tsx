import { useSpeech } from '../../explorer/words/language.tsx'
import type { JobPart } from './job.ts'
import { Wide } from './wide.tsx'
import { importWords } from './words/import-words.ts'

/** How many guesses are listed. */
const most = 50

/** What is known of a file: where it is from, how it is read, and what was assumed and guessed. */
export function AboutJob({ job }: { readonly job: JobPart }) {
  const { language, words } = useSpeech()
  const say = importWords(language)
  const { file, bytes, workspace, by, why, createdAt, source, preset, mapping, sha256, assumptions } = job
  return (
    <>
      <section>
        <h2>{say.about}</h2>
        <dl className="facts">
          <Fact is={say.facts.file}>
            {file}, {say.bytes(bytes.toLocaleString(language))}
          </Fact>
          <Fact is={say.facts.workspace}>{workspace}</Fact>
          <Fact is={say.facts.imported}>{say.importedBy(words.date(createdAt.slice(0, 10)), by)}</Fact>
          {why && <Fact is={say.facts.why}>{why}</Fact>}
          {source && (
            <Fact is={say.facts.cites}>
              {[source.title, source.publisher].filter(Boolean).join(', ')}{' '}
              {source.url && (/^https?:/.test(source.url) ? <a href={source.url}>{source.url}</a> : source.url)}
            </Fact>
          )}
          {source && <Fact is={say.facts.licence}>{source.license ?? say.unknown}</Fact>}
          {mapping && (
            <Fact is={say.facts.readAs}>
              {preset ? (say.presets[preset] ?? preset) : say.asMapping}{' '}
              <a
                className="small"
                download={`${file}.mapping.yaml`}
                href={`data:application/yaml;charset=utf-8,${encodeURIComponent(mapping)}`}
              >
                {say.saveMapping}
              </a>
            </Fact>
          )}
          <Fact is={say.facts.hash}>
            <code>{sha256}</code>
          </Fact>
        </dl>
      </section>
      {assumptions.length > 0 && (
        <section>
          <h2>{say.assumed}</h2>
          <ul className="plain-list">
            {assumptions.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </section>
      )}
      <Guesses guesses={job.guesses} />
    </>
  )
}

function Fact({ is, children }: { readonly is: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{is}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Texts of the file that were taken for entities, the least certain first. */
function Guesses({ guesses }: Pick<JobPart, 'guesses'>) {
  const { language, name, link } = useSpeech()
  const say = importWords(language)
  if (guesses.length === 0) return null
  const sorted = guesses.toSorted((one, other) => one.score - other.score || other.rows - one.rows).slice(0, most)
  return (
    <section>
      <h2>{say.guessed}</h2>
      <p>
        {say.guessedLead} {sorted.length < guesses.length && say.guessesShown(sorted.length, guesses.length)}
      </p>
      <Wide label={say.guessed}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say.guess.field}</th>
              <th scope="col">{say.guess.text}</th>
              <th scope="col">{say.guess.entity}</th>
              <th scope="col">{say.guess.score}</th>
              <th scope="col">{say.guess.rows}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ field, text, entity, score, rows }) => (
              <tr key={`${field} ${text}`}>
                <td>
                  <code>{field}</code>
                </td>
                <td>{text}</td>
                <td>{entity ? <a href={link(`/entity/${entity.id}`)}>{name(entity)}</a> : <span>{say.gone}</span>}</td>
                <td className="number">{Math.round(score)}</td>
                <td className="number">{rows.toLocaleString(language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  )
}
