import { useSpeech } from '../../explorer/words/language.tsx'
import { Chart } from './chart.tsx'
import type { Conflict } from './conflict.ts'
import { conflictSentence } from './in-words.ts'
import { Figures, InDoubt, ListSide, NumberSide } from './side.tsx'
import { inDoubt, listsOf, sidesOf } from './sides.ts'

/** A disagreement: who says what, what each implies, and what would settle it. */
export function ConflictCard({ conflict }: { readonly conflict: Conflict }) {
  const speech = useSpeech()
  const { words } = speech
  const texts = words.conflictPage
  const sides = sidesOf(conflict)
  const doubted = inDoubt(conflict)
  return (
    <>
      <p className="conflict-sentence">{conflictSentence(conflict, speech)}</p>
      <div className="sides">
        {sides.map((side, index) => (
          <NumberSide key={side.claims.map(({ id }) => id).join(' ')} side={side} index={index} />
        ))}
        {sides.length === 0 &&
          listsOf(conflict).map((list, index) => (
            <ListSide key={index === 0 ? 'one' : 'other'} list={list} index={index} />
          ))}
      </div>
      {sides.length > 0 && (
        <>
          <Chart sides={sides} />
          <Figures sides={sides} />
        </>
      )}
      {doubted.length > 0 && <InDoubt claims={doubted} />}
      <dl className="verdict">
        <div>
          <dt>{texts.settle}</dt>
          <dd>{texts.settledBy[conflict.reason]}</dd>
        </div>
        <div>
          <dt>{texts.verdict}</dt>
          <dd>{texts.unresolved}</dd>
        </div>
      </dl>
    </>
  )
}
