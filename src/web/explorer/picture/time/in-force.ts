import type { Picture, PictureEdge } from '../picture.ts'

/** How a relation stands on a day: `later` where the source that first lists it is of a later day, and since when it holds is not known. */
export type Standing = 'inForce' | 'undated' | 'later' | 'not'

export type Counts = Readonly<Record<Standing, number>>

/** A picture as of a day, and how its relations stand then. */
export interface TimedPicture {
  readonly picture: Picture
  readonly counts: Counts
  /** The ids of the drawn relations of which no date is known. */
  readonly undated: ReadonlySet<string>
}

/** The last day of a date that may be a year or a month alone, as the server reads it. */
export function lastDay(date: string): string {
  const [year = '', month, day] = date.split('-')
  if (day) return date
  const days = month ? new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate() : 31
  return `${year}-${month ?? 12}-${days}`
}

/** How a relation stands on a day; null where the picture has not read its dates, as of a step of a path. */
export function standingOn({ inForce, since }: Dated, day: string): Standing | null {
  if (!inForce) return null
  if (isUndated({ inForce })) return 'undated'
  if (inForce.some(({ from, to }) => (from ?? '') <= day && (to ?? '9999') > day)) return 'inForce'
  const [first] = inForce
  return first?.from && !since && first.from > day ? 'later' : 'not'
}

type Dated = Pick<PictureEdge, 'inForce' | 'since'>

/** Whether neither start nor end of a relation is known, nor a day by which a source lists it. */
export const isUndated = ({ inForce }: Pick<PictureEdge, 'inForce'>) =>
  inForce?.length === 1 && inForce.every(({ from, to }) => !from && !to)

/**
 * What of a picture is in force on a day, with what has no dates. Entities of which no relation is left are left out as well.
 * @param centers what was asked about, which stays
 */
export function asOfDay({ nodes, edges }: Picture, day: string, centers: readonly string[]): TimedPicture {
  const counts = { inForce: 0, undated: 0, later: 0, not: 0 }
  const undated = new Set<string>()
  const left = edges.filter((edge) => {
    const standing = standingOn(edge, day)
    if (standing) counts[standing] += 1
    if (standing === 'undated') undated.add(edge.id)
    return standing !== 'not' && standing !== 'later'
  })
  const stay = new Set([...centers, ...endsOf(left)])
  const related = endsOf(edges)
  return {
    picture: { nodes: nodes.filter(({ id }) => stay.has(id) || !related.has(id)), edges: left },
    counts,
    undated,
  }
}

const endsOf = (edges: Picture['edges']) => new Set(edges.flatMap(({ source, target }) => [source, target]))

/** The years in which relations of a picture begin or end, in order. */
export function yearsOf({ edges }: Picture): readonly number[] {
  const years = new Set<number>()
  for (const { inForce, since } of edges)
    for (const { from, to } of inForce ?? []) {
      // A day by which a source lists something is none on which anything began.
      if (from && since) years.add(Number(from.slice(0, 4)))
      if (to) years.add(Number(to.slice(0, 4)))
    }
  return [...years].sort((one, other) => one - other)
}
