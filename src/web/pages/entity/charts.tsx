import { useLoaded } from '../../explorer/scene/use-loaded.ts'
import { useSpeech } from '../../explorer/words/language.tsx'
import { Chart } from './chart.tsx'
import type { Everything } from './everything-about.ts'
import { tradeOverTime } from './trade-over-time.ts'

/** The charts of an entity's time series. Renders nothing if there are none. */
export function Charts({ entity }: { readonly entity: Everything }) {
  const { words } = useSpeech()
  const { value, failure } = useLoaded(entity.id, () => tradeOverTime(entity.id, entity.claims?.nodes ?? []))
  if (failure) return <p role="alert">{words.failed(failure)}</p>
  if (!value || value.length === 0) return null
  return (
    <section>
      <h2>{words.entityPage.overTime}</h2>
      <div className="charts">
        {value.map((course) => (
          <Chart
            key={[course.reporter, course.source, course.partner, course.commodity]
              .map((one) => one?.id)
              .concat(course.measure, course.unit, course.flow ?? '')
              .join(' ')}
            course={course}
          />
        ))}
      </div>
    </section>
  )
}
