import { useSpeech } from '../../explorer/words/language.tsx'
import { Chart } from './chart.tsx'
import type { Course } from './trade-over-time.ts'

/** The charts of an entity's time series. Renders nothing if there are none. */
export function Charts({ courses }: { readonly courses: readonly Course[] }) {
  const { words } = useSpeech()
  if (courses.length === 0) return null
  return (
    <section id="over-years">
      <h2>{words.entityPage.overTime}</h2>
      <div className="charts">
        {courses.map((course) => (
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
