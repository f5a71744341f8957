import { BasisBadge } from '../../explorer/evidence/basis-badge.tsx'
import { useSpeech } from '../../explorer/words/language.tsx'
import { claimPath } from '../claim/claim.ts'
import { sourcePath } from '../source/source-path.ts'
import type { Measure } from './measure.ts'
import { amountOf } from './told.ts'
import type { Value } from './values.ts'
import { measureWords } from './words/measure-words.ts'

interface Props {
  readonly values: readonly Value[]
  readonly sources: Measure['sources']
  readonly caption: string
  /** True for the country and the value alone, beside a map whose sources stand under it. */
  readonly isShort?: boolean
  /** The id of the entity that is read. */
  readonly read?: string | null
}

/** Values as a table, each with a link to its claim and to its sources. */
export function ValuesTable({ values, sources, caption, isShort = false, read = null }: Props) {
  const speech = useSpeech()
  const { words, name, language, link, sourceTitle } = speech
  const { columns } = measureWords(language)
  return (
    <table className="measure-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.country}</th>
          {!isShort && <th scope="col">{columns.year}</th>}
          <th scope="col" className="measure-value">
            {columns.value}
          </th>
          {!isShort && (
            <>
              <th scope="col">{columns.basis}</th>
              <th scope="col">{columns.source}</th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {values.map((value) => (
          <tr key={value.id} data-read={value.subject.id === read || undefined}>
            <th scope="row">
              <a href={link(`/entity/${value.subject.id}`)}>{name(value.subject)}</a>
            </th>
            {!isShort && <td>{words.period(value.period)}</td>}
            <td className="measure-value">
              <a href={link(claimPath(value.id))}>{amountOf(value, speech)}</a>
            </td>
            {!isShort && (
              <>
                <td>
                  <BasisBadge basis={value.basis} />
                </td>
                <td>
                  {value.citations.map(({ source, paragraph }, place) => {
                    const found = source && sources[source.id]
                    return (
                      <span key={`${source?.id} ${paragraph}`}>
                        {place > 0 && ' · '}
                        {found ? (
                          <a href={link(sourcePath(found.id))}>
                            {words.citedAt(sourceTitle(found), paragraph, found.isTable)}
                          </a>
                        ) : (
                          words.notRead
                        )}
                      </span>
                    )
                  })}
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
