import { Fragment } from 'react'
import { useSpeech } from '../../explorer/words/language.tsx'
import type { DrawnStop, Leg } from './kinds/line.ts'
import type { ProfileWords } from './words/english.ts'

interface Props {
  readonly courses: readonly (readonly DrawnStop[])[]
  /** How many stops there are in all. */
  readonly total: number
  readonly say: ProfileWords
}

/** A line stop by stop, with kilometres, gauges, borders and status. */
export function LineDiagram({ courses, total, say }: Props) {
  const { diagram } = say
  const shown = courses.flat().length
  const estimated = courses.flat().some(({ leg }) => leg?.kilometres && !leg.published)
  return (
    <>
      {courses.map((course, index) => (
        <Fragment key={course[0]?.stop.node.id}>
          {index > 0 && <h3>{diagram.branch(index)}</h3>}
          <ol className="line-diagram">
            {course.map((drawn, place) => (
              <LineStop key={drawn.stop.node.id} drawn={drawn} before={course[place - 1] ?? null} say={say} />
            ))}
          </ol>
        </Fragment>
      ))}
      <p className="faint">
        {shown < total && `${diagram.stopsShown(shown, total)} `}
        {estimated && diagram.note}
      </p>
    </>
  )
}

interface StopProps {
  readonly drawn: DrawnStop
  readonly before: DrawnStop | null
  readonly say: ProfileWords
}

function LineStop({ drawn: { stop, leg, fromStart }, before, say }: StopProps) {
  const { name, link } = useSpeech()
  const { diagram } = say
  const here = countryOf(stop)
  const there = before && countryOf(before.stop)
  const border = here && there && here.id !== there.id
  return (
    <li className="line-stop" data-open={stop.status === 'OPEN' || stop.status === 'PARTLY_OPEN'}>
      {leg && (
        <p className="line-leg" data-status={leg.status}>
          <span>{legText(leg, say)}</span>
          {border && <span className="line-border">{diagram.border(name(there), name(here))}</span>}
        </p>
      )}
      <p className="line-station">
        <a className="quiet-link" href={link(`/entity/${stop.node.id}`)}>
          {name(stop.node)}
        </a>
        {here && (!there || border) && <span className="faint"> {name(here)}</span>}
        {fromStart !== null && fromStart > 0 && (
          <span className="line-far">
            <span className="visually-hidden">{diagram.from(say.kilometres(fromStart))}</span>
            <span aria-hidden="true">{say.kilometres(fromStart)}</span>
          </span>
        )}
      </p>
    </li>
  )
}

function legText(leg: Leg, say: ProfileWords): string {
  const { diagram } = say
  if (leg.kilometres === null)
    return [diagram.unknownLength, leg.status !== 'OPEN' && say.statuses[leg.status]].filter(Boolean).join(' · ')
  return [
    leg.published ? say.kilometres(leg.kilometres) : say.aboutKilometres(leg.kilometres),
    leg.ferry ? diagram.ferry : diagram.mm(leg.gauges),
    leg.electrified && diagram.electrified,
    leg.status !== 'OPEN' && say.statuses[leg.status],
  ]
    .filter(Boolean)
    .join(' · ')
}

function countryOf({ node }: DrawnStop['stop']) {
  return 'country' in node ? node.country : null
}
