import { useLoaded } from '../explorer/scene/use-loaded.ts'
import { useSpeech } from '../explorer/words/language.tsx'
import { Chart } from './chart.tsx'
import { tradeOverTime } from './trade-over-time.ts'

/** The courses of trade that the graph has of an entity; nothing where it has none. */
export function Charts({ id }: { readonly id: string }) {
  const { words } = useSpeech()
  const { value } = useLoaded(id, () => tradeOverTime(id))
  if (!value || value.length === 0) return null
  return (
    <section>
      <h2>{words.entityPage.overTime}</h2>
      <div className="charts">
        {value.map((course) => (
          <Chart key={`${course.measure} ${course.unit} ${course.source.id} ${course.partner?.id}`} course={course} />
        ))}
      </div>
    </section>
  )
}
