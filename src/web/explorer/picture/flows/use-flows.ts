import { useMemo } from 'react'
import type { Card } from '../../../shared/graphql/fragments.ts'
import type { Scene } from '../../scene/scene.ts'
import { type Loaded, useLoaded } from '../../scene/use-loaded.ts'
import type { Picture } from '../picture.ts'
import { type Flow, fullestYear, pictureOfFlows, type Series, seriesOf, span } from './flow.ts'
import { type Reported, reportedBy } from './reported.ts'

/** The trade flows of a scene: all that are available, and those that are drawn. */
export interface ShownFlows {
  readonly all: readonly Series[]
  readonly series: Series
  /** The years of the slider. Some may have no value. */
  readonly years: readonly number[]
  readonly year: number
  readonly reporters: readonly Card[]
  /** The year's flows with both ends on the map, the largest first. */
  readonly drawn: readonly Flow[]
  /** The year's flows with an end that has no position. */
  readonly offMap: readonly Flow[]
  /** Flows whose period is not a calendar year. */
  readonly otherTimes: readonly Flow[]
  /** The largest value of any year, so that widths are comparable between years. */
  readonly greatest: number
  readonly picture: Picture
}

/** @returns null if no trade flows are requested; the loaded value is null if no source gives any */
export function useFlows({ flows, view }: Scene): {
  readonly loaded: Loaded<readonly Reported[]>
  readonly shown: ShownFlows | null
} {
  const wanted = view === 'map' ? flows : null
  const loaded = useLoaded(wanted?.of.join(' ') ?? '', () => (wanted ? reportedBy(wanted.of) : null))
  const all = useMemo(() => seriesOf(loaded.value ?? []), [loaded.value])
  const [key, asked] = [wanted?.series, wanted?.year]
  const shown = useMemo(() => {
    const series = all.find((one) => one.key === key) ?? all[0]
    const years = span(all)
    const known = years.includes(asked ?? 0) ? asked : null
    const year = known ?? (series && fullestYear(series)) ?? years.at(-1)
    if (!series || year === undefined) return null
    return flowsOf(all, series, years, year)
  }, [all, key, asked])
  return { loaded, shown: wanted ? shown : null }
}

function flowsOf(all: readonly Series[], series: Series, years: readonly number[], year: number): ShownFlows {
  const ofYear = series.flows.filter((flow) => flow.year === year).sort((one, other) => other.value - one.value)
  const drawn = ofYear.filter(({ reporter, partner }) => located(reporter) && located(partner))
  const reporters = [...new Map(series.flows.map(({ reporter }) => [reporter.id, reporter])).values()]
  return {
    all,
    series,
    years,
    year,
    reporters,
    drawn,
    offMap: ofYear.filter((flow) => !drawn.includes(flow)),
    otherTimes: series.flows.filter((flow) => flow.year === null),
    greatest: Math.max(...series.flows.filter((flow) => flow.year !== null).map(({ value }) => value), 0),
    picture: pictureOfFlows(drawn, reporters),
  }
}

const located = (entity: Card) => 'location' in entity && entity.location !== null
