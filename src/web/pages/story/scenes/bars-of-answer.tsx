import { Bars } from '../../../explorer/answers/bars.tsx'
import type { Answer } from '../../../explorer/questions/answer.ts'
import { useSpeech } from '../../../explorer/words/language.tsx'

/** The shares of the largest partners of a country, as bars that lead to their claims. Renders nothing for other answers. */
export function BarsOfAnswer({ answer }: { readonly answer: Answer }) {
  const { words } = useSpeech()
  if (answer.question !== 'trade') return null
  return (
    <div className="scene-bars">
      {answer.data.directions.map(
        ({ flow, shares }) =>
          shares.length > 0 && (
            <section key={flow}>
              <h3>{words.tradeParts[flow]}</h3>
              <p className="faint">{words.shareOf[flow]}</p>
              <Bars claims={shares} label={`${words.tradeParts[flow]}: ${words.tradeParts.shares}`} />
            </section>
          ),
      )}
    </div>
  )
}
