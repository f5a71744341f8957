import type { Section } from './rail-sections.ts'

/** What the sections of a line say of one of its stops. */
export interface StopStanding {
  /** Which part of the line the stop lies in: between two stops of one part, trains run. The part with the most stops is 1. Undefined if no open section ends here. */
  readonly run?: number | undefined
  /** When the first open section that ends here opened, if that is known of any. */
  readonly since?: string | undefined
  /** How far the line has come here if no open section ends here: the status of the section that has come farthest. */
  readonly status?: string | undefined
}

const farthestFirst = ['SUSPENDED', 'CLOSED', 'BUILDING', 'PLANNED']

/**
 * How far a line has come at each of its stops.
 * @param sections the sections between neighbouring stops, those of other lines included where the line uses their track
 * @returns by stop, in the order in which the sections name them
 */
export function standings(sections: readonly Section[]): ReadonlyMap<string, StopStanding> {
  const open = sections.filter(({ status }) => status === 'OPEN')
  const runs = runsOf(open)
  const stops = new Set(sections.flatMap(({ from, to }) => [from, to]))
  return new Map(
    [...stops].map((stop): [string, StopStanding] => {
      const here = sections.filter(({ from, to }) => from === stop || to === stop)
      const run = runs.get(stop)
      if (run === undefined)
        return [stop, { status: farthestFirst.find((status) => here.some((each) => each.status === status)) }]
      const opened = here.flatMap((section) => (section.status === 'OPEN' && section.opened ? [section.opened] : []))
      return [stop, { run, since: opened.sort()[0] }]
    }),
  )
}

/** The parts of a line within which open sections lead from stop to stop, the largest first. */
function runsOf(open: readonly Section[]): ReadonlyMap<string, number> {
  const parts: Set<string>[] = []
  for (const { from, to } of open) {
    const touched = parts.filter((part) => part.has(from) || part.has(to))
    for (const part of touched) parts.splice(parts.indexOf(part), 1)
    parts.push(new Set([from, to, ...touched.flatMap((part) => [...part])]))
  }
  parts.sort((one, other) => other.size - one.size)
  return new Map(parts.flatMap((part, index) => [...part].map((stop): [string, number] => [stop, index + 1])))
}
