import { claimSentence } from '../../explorer/answers/claim-sentence.ts'
import { useSpeech } from '../../explorer/words/language.tsx'
import { placeOf } from '../place-of.ts'
import type { RowPart } from './job.ts'
import { importWords } from './words/import-words.ts'

/** What the file has in a row, column by column. */
export function Cells({ cells }: { readonly cells: NonNullable<RowPart['cells']> }) {
  return (
    <dl className="cells">
      {cells.map(({ column, text }) => (
        <div key={column}>
          <dt>{column}</dt>
          <dd>{text || '–'}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The claims, entities and sources of the graph that a verdict is about. */
export function Others({ others }: { readonly others: NonNullable<RowPart['others']> }) {
  const { words, name, link, language } = useSpeech()
  const say = importWords(language)
  const told = (other: NonNullable<(typeof others)[number]>): string => {
    if (other.__typename === 'Statement') return claimSentence(other, words, name).sentence
    if (other.__typename === 'Observation') {
      const { sentence, value, exact } = claimSentence({ ...other, kind: other.numberKind }, words, name)
      return [`${sentence}${words.colon}${exact ?? value}`, words.period(other.period)].filter(Boolean).join(', ')
    }
    if (other.__typename === 'Source') return other.title
    return 'nameZh' in other ? name(other) : other.id
  }
  return (
    <ul>
      {others.map((other, at) => {
        const place = other && placeOf(other.id)
        return (
          <li key={other?.id ?? at}>
            {!other ? (
              <span className="faint">{say.gone}</span>
            ) : place ? (
              <a href={link(place)}>{told(other)}</a>
            ) : (
              told(other)
            )}
          </li>
        )
      })}
    </ul>
  )
}
