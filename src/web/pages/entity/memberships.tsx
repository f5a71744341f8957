import { relationPhrase } from '../../explorer/evidence/relation-phrase.ts'
import { grouped } from '../../explorer/scene/grouped.ts'
import { useSpeech } from '../../explorer/words/language.tsx'
import type { Lasting } from './everything-about.ts'
import { timeAxis } from './time-axis.ts'
import type { ProfileWords } from './words/english.ts'

interface Props {
  readonly edges: readonly Lasting[]
  /** How many there are in all. */
  readonly total: number
  readonly say: ProfileWords
}

/** The memberships or members of an entity as bars on one time axis, from start to end. */
export function Memberships({ edges, total, say }: Props) {
  const { words, name, link } = useSpeech()
  const dated = edges
    .flatMap(({ since, ...edge }) => (since ? [{ ...edge, since }] : []))
    .toSorted((one, other) => one.since.localeCompare(other.since))
  const undated = edges.filter(({ since }) => !since)
  if (edges.length === 0) return null
  const axis = timeAxis(dated.map(({ since }) => since))
  const groups = grouped(dated, ({ relation, direction }) => relationPhrase(words, relation, direction))
  return (
    <section id="over-time">
      <h2>{words.entityPage.memberships}</h2>
      {total > edges.length && <p className="faint">{say.membersShown(edges.length, total)}</p>}
      <div className="time-line">
        <p className="time-years" aria-hidden="true">
          <span>
            {axis.ticks.map(({ year, left }) => (
              <span key={year} style={{ left }}>
                {year}
              </span>
            ))}
          </span>
        </p>
        {[...groups].map(([phrase, lasting]) => (
          <section key={phrase}>
            <h3>{phrase}</h3>
            <ol>
              {lasting.map(({ node, relation, since, until }) => (
                <li key={`${relation} ${node.id} ${since}`}>
                  <a href={link(`/entity/${node.id}`)}>{name(node)}</a>
                  <span className="time-span">
                    <time dateTime={since} title={since}>
                      {since.slice(0, 4)}
                    </time>
                    –
                    {until ? (
                      <time dateTime={until} title={until}>
                        {until.slice(0, 4)}
                      </time>
                    ) : (
                      words.entityPage.today
                    )}
                  </span>
                  <span className="time-track" aria-hidden="true">
                    {axis.ticks.map(({ year, left }) => (
                      <span key={year} className="time-tick" style={{ left }} />
                    ))}
                    <span className="time-bar" data-ended={Boolean(until)} style={axis.span(since, until)} />
                  </span>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      {undated.length > 0 && (
        <p className="faint time-undated">
          {words.entityPage.undated}:{' '}
          {undated.map(({ node, relation }, index) => (
            <span key={`${relation} ${node.id}`}>
              {index > 0 && ' · '}
              <a href={link(`/entity/${node.id}`)}>{name(node)}</a>
            </span>
          ))}
        </p>
      )}
    </section>
  )
}
