import { claimSentence } from '../../explorer/answers/claim-sentence.ts'
import { useSpeech } from '../../explorer/words/language.tsx'
import type { Cited, Said } from '../../shared/graphql/fragments.ts'
import { claimPath } from '../claim/claim.ts'
import { sourcePath } from '../source/source-path.ts'
import { sideAmount } from './in-words.ts'
import type { Membership, Side } from './sides.ts'

/** One side of a disagreement about a number: its sources, its claims, and what follows from them. */
export function NumberSide({ side, index }: { readonly side: Side; readonly index: number }) {
  const { words } = useSpeech()
  return (
    <section className="side" data-side={index % 2}>
      <h3>{words.conflictPage.says(index)}</h3>
      <Sources citations={side.claims.flatMap(({ citations }) => citations)} />
      <Claims claims={side.claims} />
      {side.implied && (
        <p className="side-implied">
          {words.conflictPage.implies} <strong>{sideAmount(side, words)}</strong>
        </p>
      )}
    </section>
  )
}

/** One side of a disagreement about memberships: whom it has, and whom it has not. */
export function ListSide({ list, index }: { readonly list: readonly Membership[]; readonly index: number }) {
  const { words, name, link } = useSpeech()
  const [first] = list
  return (
    <section className="side" data-side={index % 2}>
      <h3>{words.conflictPage.says(index)}</h3>
      <Sources citations={first?.citations ?? []} />
      <ul className="side-members">
        {list.map(({ member, of, holds, since, until }) => (
          <li key={member?.id} className="side-claim">
            <a href={link(`/entity/${member?.id}`)}>{name(member)}</a> {words.conflictPage.belongs(name(of), holds)}
            {since && `, ${words.since(since)}`}
            {until && `, ${words.until(until)}`}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What is on no side, and in doubt with the rest. */
export function InDoubt({ claims }: { readonly claims: readonly Said[] }) {
  const { words } = useSpeech()
  return (
    <section className="side-doubt">
      <h3>{words.conflictPage.alsoInDoubt}</h3>
      <Claims claims={claims} />
    </section>
  )
}

function Claims({ claims }: { readonly claims: readonly Said[] }) {
  const { words, name, link } = useSpeech()
  return (
    <ul>
      {claims.map((claim) => {
        const { sentence, value } = claimSentence(claim, words, name)
        return (
          <li key={claim.id} className="side-claim">
            <a href={link(claimPath(claim.id))}>{sentence}</a>
            {value && <strong className="side-value">{value}</strong>}
            {claim.period && <span className="faint">{words.period(claim.period)}</span>}
          </li>
        )
      })}
    </ul>
  )
}

/** The sources of a side, each once, with the day of publication. */
function Sources({ citations }: { readonly citations: readonly Cited[] }) {
  const { words, link, sourceTitle } = useSpeech()
  const sources = new Map(citations.flatMap(({ source }) => (source ? [[source.id, source] as const] : [])))
  return (
    <p className="side-sources">
      {[...sources.values()].map((source) => (
        <span key={source.id}>
          <a href={link(sourcePath(source.id))}>{sourceTitle(source)}</a>
          {source.publishedOn && ` · ${words.published(source.publishedOn)}`}
        </span>
      ))}
    </p>
  )
}

/** The numbers of the chart as a table, exactly. */
export function Figures({ sides }: { readonly sides: readonly Side[] }) {
  const { words } = useSpeech()
  const texts = words.conflictPage
  return (
    <details>
      <summary>{texts.figures}</summary>
      <div className="figures">
        <table>
          <thead>
            <tr>
              {[texts.sideColumn, texts.low, texts.high, texts.restsOn].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sides.map((side, index) => (
              <tr key={side.claims.map(({ id }) => id).join(' ')}>
                <th scope="row">{texts.side(index)}</th>
                <td>{side.exact.low === null ? texts.noBound : words.exact(side.exact.low, side.unit)}</td>
                <td>{side.exact.high === null ? texts.noBound : words.exact(side.exact.high, side.unit)}</td>
                <td>
                  {side.claims
                    .map((claim) =>
                      claim.__typename === 'Observation'
                        ? words.exact(claim.value, claim.unit)
                        : words.period(claim.period),
                    )
                    .join(' · ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
